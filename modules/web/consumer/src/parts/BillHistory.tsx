import { moneyText } from '@kit/money';
import { Card, Chip } from '@kit/ui';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type PastBill, useBillHistory } from '../api/savedBills';
import { changeOf, heightsOf } from '../logic/billHistory';
import { useDates } from './dates';
import { Money, useHiddenAmounts } from './Money';
import { CardSkeleton, Loadable } from './states';
import '../history.css';

/** What the account's last bills were: in a sentence, in bars, and as a list. */
export function BillHistory({ account }: { account: string }) {
  return (
    <Loadable query={useBillHistory(account)} skeleton={<CardSkeleton height={260} />}>
      {({ items }) => <Bills bills={items} />}
    </Loadable>
  );
}

function Bills({ bills }: { bills: PastBill[] }) {
  const { t } = useTranslation();
  const isAnyPaid = bills.some(({ paymentId }) => paymentId);
  return (
    <Card className="stack history">
      <h2 className="heading">{t('history.title')}</h2>
      {isAnyPaid ? <Compared bills={bills} /> : <p className="note">{t('history.none')}</p>}
    </Card>
  );
}

function Compared({ bills }: { bills: PastBill[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Summary bills={bills} />
      <Bars bills={bills} />
      <details>
        <summary>{t('history.list')}</summary>
        <ul className="rows">
          {bills.map((bill) => (
            <li key={bill.paymentId ?? 'due'}>
              <BillRow bill={bill} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Summary({ bills: [bill, before] }: { bills: PastBill[] }) {
  const { t, i18n } = useTranslation();
  const nameOf = useBillName();
  const [hidden] = useHiddenAmounts();
  const words = {
    bill: nameOf(bill),
    amount: hidden ? t('home.hidden') : moneyText(bill.amount, i18n.language),
  };
  if (!before) return <p>{t('history.only', words)}</p>;
  const { kind, share } = changeOf(bill, before);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(share);
  return <p>{t(`history.change.${kind}`, { ...words, percent, before: nameOf(before) })}</p>;
}

/** A picture for the eye; the sentence above and the list below say the same. */
function Bars({ bills }: { bills: PastBill[] }) {
  const nameOf = useBillName();
  const oldestFirst = [...bills].reverse();
  const heights = heightsOf(bills);
  return (
    <div aria-hidden="true">
      <div className="history-bars">
        {oldestFirst.map((bill, place) => (
          <i
            key={bill.paymentId ?? 'due'}
            className={clsx(bill.due && 'due')}
            style={{ height: `${heights[place]}%` }}
          />
        ))}
      </div>
      <div className="row between note fine history-ends">
        <span>{nameOf(oldestFirst[0])}</span>
        {oldestFirst.length > 1 && <span>{nameOf(bills[0])}</span>}
      </div>
    </div>
  );
}

function BillRow({ bill }: { bill: PastBill }) {
  const content = <BillWords bill={bill} />;
  if (!bill.paymentId) return <div className="row entry">{content}</div>;
  return (
    <Link className="row entry" to={`/orders/${bill.paymentId}`}>
      {content}
    </Link>
  );
}

function BillWords({ bill }: { bill: PastBill }) {
  const { t } = useTranslation();
  const nameOf = useBillName();
  const dates = useDates();
  return (
    <>
      <span className="grow">
        <span className="title block">{nameOf(bill)}</span>
        <span className="note block">
          {bill.due ? <Chip tone="brass">{t(bill.paymentId ? 'history.part' : 'history.due')}</Chip> : null}
          {!bill.due && bill.paidAt && t('history.paid', { time: dates.ago(bill.paidAt) })}
        </span>
      </span>
      <span className="figure">
        <Money value={bill.amount} hideable />
      </span>
    </>
  );
}

/** A bill is called by its period; where the company names none, by its last day, or by when it was paid. */
function useBillName(): (bill: PastBill) => string {
  const dates = useDates();
  return ({ period, dueDate, paidAt = '' }) => {
    if (period) return dates.month(period);
    return dueDate ? dates.day(dueDate) : dates.day(paidAt.slice(0, 10));
  };
}
