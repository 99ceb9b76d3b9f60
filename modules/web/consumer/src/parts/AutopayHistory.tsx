import { Card, Chip, type Tone } from '@kit/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type MandatePayment, useMandates } from '../api/savedBills';
import { useDates } from './dates';
import { useKnownWords } from './knownWords';
import { Money } from './Money';

const TONES: Record<MandatePayment['state'], Tone> = {
  ANNOUNCED: 'sky',
  PAYING: 'brass',
  PAID: 'jade',
  SKIPPED: 'cinnabar',
};

/** What mandates announced, paid or left out for an account, newest first. */
export function AutopayHistory({ account }: { account: string }) {
  const { t } = useTranslation();
  const mandates = useMandates().data?.items ?? [];
  const payments = mandates
    .filter(({ accountId }) => accountId === account)
    .flatMap((mandate) => mandate.payments)
    .sort((one, other) => other.payAt.localeCompare(one.payAt));
  if (payments.length === 0) return null;
  return (
    <Card>
      <h2 className="heading">{t('autopay.history')}</h2>
      <ul className="rows">
        {payments.map((payment) => (
          <li key={payment.id}>
            <PaymentRow payment={payment} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PaymentRow({ payment }: { payment: MandatePayment }) {
  const content = <PaymentWords payment={payment} />;
  if (!payment.paymentId) return <div className="row entry">{content}</div>;
  return (
    <Link className="row entry" to={`/orders/${payment.paymentId}`}>
      {content}
    </Link>
  );
}

function PaymentWords({ payment: { state, reason, payAt, total } }: { payment: MandatePayment }) {
  const { t } = useTranslation();
  const dates = useDates();
  const known = useKnownWords();
  return (
    <>
      <span className="grow">
        <Chip tone={TONES[state]}>{t(`autopay.payment.${state}`)}</Chip>
        <span className="note block">{dates.moment(payAt)}</span>
        {reason && (
          <span className="note block">
            {known(`autopay.reason.${reason}`) ?? t('autopay.reason.REFUSED')}
          </span>
        )}
      </span>
      <span className="figure">
        <Money value={total} hideable />
      </span>
    </>
  );
}
