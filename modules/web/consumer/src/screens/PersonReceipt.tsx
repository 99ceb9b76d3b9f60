import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type PersonPayment, usePersonPayment } from '../api/people';
import { useEndOfIntent } from '../logic/useEndOfIntent';
import { CopyText } from '../parts/CopyText';
import { useDates } from '../parts/dates';
import { Facts } from '../parts/Facts';
import { Fee } from '../parts/Fee';
import { Money } from '../parts/Money';
import { Page } from '../parts/Page';
import { ResultCard } from '../parts/ResultCard';
import { CardSkeleton, Loadable } from '../parts/states';

/** Money that went from one person to another, for either of them. */
export default function PersonReceipt() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const payment = usePersonPayment(id);
  useEndOfIntent('PERSON', payment.data && 'SUCCEEDED');
  return (
    <Page title={t('result.receipt')} back="/">
      <Loadable query={payment} skeleton={<CardSkeleton height={420} />}>
        {(value) => (
          <div className="columns">
            <Result payment={value} />
            <PaymentFacts payment={value} />
          </div>
        )}
      </Loadable>
    </Page>
  );
}

function Result({ payment }: { payment: PersonPayment }) {
  const { t } = useTranslation();
  const name = payment.counterparty.maskedName;
  const sent = payment.direction === 'SENT';
  return (
    <ResultCard
      outcome="SUCCEEDED"
      amount={payment.amount}
      title={t(sent ? 'people.sent' : 'people.received')}
      note={t(sent ? 'people.sentNote' : 'people.receivedNote', { name })}
    >
      <div className="result-actions">
        <Button component={Link} to="/" h={48} size="md">
          {t('result.home')}
        </Button>
        <Button
          component={Link}
          to={`/pay/${payment.counterparty.payeeId}`}
          h={48}
          size="md"
          variant="default"
        >
          {t(sent ? 'people.again' : 'people.sendBack')}
        </Button>
        <Button
          variant="default"
          h={48}
          size="md"
          leftSection={<Printer size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('result.print')}
        </Button>
      </div>
    </ResultCard>
  );
}

function PaymentFacts({ payment }: { payment: PersonPayment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const sent = payment.direction === 'SENT';
  const { counterparty } = payment;
  return (
    <Card>
      <Facts
        items={[
          [t(sent ? 'people.recipient' : 'people.sender'), counterparty.maskedName],
          [t('people.login'), counterparty.maskedLogin],
          [t('people.note'), payment.note],
          [t('pay.amount'), <Money key="amount" value={payment.amount} />],
          [t('pay.fee'), <Fee key="fee" value={{ ...payment.amount, amount: 0 }} />],
          [t(sent ? 'result.paidFrom' : 'result.addedTo'), t('pay.balance')],
          [t('result.finished'), dates.moment(payment.createdAt)],
          [t('result.number'), <CopyText key="id" value={payment.id} label={t('result.number')} />],
        ]}
      />
    </Card>
  );
}
