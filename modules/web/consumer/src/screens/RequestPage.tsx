import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Wallet as WalletIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useWallet } from '../api/queries';
import { end, type MoneyRequest, refreshRequests, useRequest } from '../api/requests';
import { forgetIntent } from '../logic/intent';
import { useEndOfIntent } from '../logic/useEndOfIntent';
import { usePayment } from '../logic/usePayment';
import { Confirm, usePayAction } from '../parts/Confirm';
import { useDates } from '../parts/dates';
import { Facts } from '../parts/Facts';
import { Fee } from '../parts/Fee';
import { Money, useMoneyText } from '../parts/Money';
import { Page } from '../parts/Page';
import { Portrait } from '../parts/Portrait';
import { RequestChip } from '../parts/RequestRow';
import { CardSkeleton, InlineProblem, Loadable } from '../parts/states';

/** One request: to pay or decline, or to take back. */
export default function RequestPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const request = useRequest(id);
  useEndOfIntent('REQUEST', request.data?.state === 'PAID' ? 'SUCCEEDED' : undefined);
  return (
    <Page title={t('requests.one')} back="/requests" narrow>
      <Loadable query={request} skeleton={<CardSkeleton height={360} />}>
        {(value) => (
          <Card className="stack">
            <Head request={value} />
            <RequestFacts request={value} />
            <Actions request={value} />
          </Card>
        )}
      </Loadable>
    </Page>
  );
}

function Head({ request }: { request: MoneyRequest }) {
  const { t } = useTranslation();
  const name = request.counterparty.maskedName;
  const incoming = request.direction === 'INCOMING';
  return (
    <div className="centre stack tight request-head">
      <Portrait name={name} large />
      <h2 className="heading">{t(incoming ? 'requests.asksYou' : 'requests.youAsk', { name })}</h2>
      <Money value={request.amount} size={44} />
      <div role="status">
        <RequestChip state={request.state} label={t(`requests.${request.state}`)} />
      </div>
    </div>
  );
}

function RequestFacts({ request }: { request: MoneyRequest }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Facts
      items={[
        [t('people.login'), request.counterparty.maskedLogin],
        [t('people.note'), request.note],
        [t('requests.askedAt'), dates.moment(request.createdAt)],
      ]}
    />
  );
}

function Actions({ request }: { request: MoneyRequest }) {
  const { t } = useTranslation();
  if (request.state === 'PAYING') return <p className="note centre">{t('requests.payingNote')}</p>;
  if (request.paymentId) {
    return (
      <Button component={Link} to={`/person-payments/${request.paymentId}`} h={48} size="md">
        {t('result.receipt')}
      </Button>
    );
  }
  if (request.state !== 'OPEN') return null;
  return request.direction === 'INCOMING' ? <Incoming request={request} /> : <TakeBack request={request} />;
}

function TakeBack({ request }: { request: MoneyRequest }) {
  const { t } = useTranslation();
  return <Ending request={request} how="cancellation" label={t('requests.cancel')} />;
}

function Incoming({ request }: { request: MoneyRequest }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const action = usePayAction();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const onMade = (made: MoneyRequest) => {
    forgetIntent();
    refreshRequests(queries);
    navigate(made.paymentId ? `/person-payments/${made.paymentId}` : `/money-requests/${made.id}`);
  };
  const path = `/money-requests/${request.id}/payment`;
  const payment = usePayment<MoneyRequest>('REQUEST', request.id, path, onMade);
  const balance = useWallet().data?.balances.find(({ currency }) => currency === request.amount.currency);
  return (
    <>
      <p className="note fine centre">{t('requests.check')}</p>
      <Button size="lg" h={54} fullWidth onClick={payment.open}>
        {action(request.amount)}
      </Button>
      <Ending request={request} how="refusal" label={t('requests.decline')} />
      <Confirm
        opened={payment.opened}
        onClose={payment.close}
        onConfirm={(pin) => payment.send({ pin })}
        title={t('people.confirm')}
        preposition={t('pay.to')}
        party={request.counterparty.maskedName}
        amount={request.amount}
        source={{
          icon: WalletIcon,
          tone: 'jade',
          name: t('pay.balance'),
          note: balance ? t('pay.available', { amount: text(balance.available) }) : '',
        }}
        facts={[
          [t('people.login'), request.counterparty.maskedLogin],
          [t('people.note'), request.note],
          [t('pay.fee'), <Fee key="fee" value={{ ...request.amount, amount: 0 }} />],
          [t('pay.total'), <Money key="total" value={request.amount} />],
        ]}
        action={action(request.amount)}
      />
    </>
  );
}

type EndingProps = { request: MoneyRequest; how: 'refusal' | 'cancellation'; label: string };

function Ending({ request, how, label }: EndingProps) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => () => refreshRequests(queries), [queries]);
  const press = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await end(request.id, how);
    } catch (error) {
      setProblem(error);
    }
    refreshRequests(queries);
    setBusy(false);
  };
  return (
    <>
      <InlineProblem error={problem} />
      <Button variant="default" h={48} size="md" fullWidth loading={busy} onClick={press}>
        {label}
      </Button>
    </>
  );
}
