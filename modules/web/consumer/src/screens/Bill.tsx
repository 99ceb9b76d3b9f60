import type { MoneyValue } from '@kit/money';
import { Card, Chip, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { CalendarClock, FileQuestion } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Problem } from '../api/problem';
import type { BillPayment, BillQuote } from '../api/types';
import { type BillDraft, forgetBill, keepBill, keptBill, quoteBill } from '../logic/billDraft';
import { wordsIn } from '../logic/fields';
import { forgetIntent } from '../logic/intent';
import { withNext } from '../logic/paths';
import { useNow } from '../logic/useNow';
import { usePayment } from '../logic/usePayment';
import { useBalanceSource, useMissing } from '../parts/balance';
import { Confirm, type ConfirmProps, usePayAction } from '../parts/Confirm';
import { useDates } from '../parts/dates';
import { Facts } from '../parts/Facts';
import { Fee } from '../parts/Fee';
import { Money, useMoneyText } from '../parts/Money';
import { Page } from '../parts/Page';
import { PaidBefore } from '../parts/PaidBefore';
import { PartPayment } from '../parts/PartPayment';
import { Promises } from '../parts/Promises';
import { Resuming } from '../parts/Resuming';
import { faceOf } from '../parts/services';
import { NoticeCard } from '../parts/states';
import { Unchecked } from '../parts/Unchecked';

export default function Bill() {
  const { t } = useTranslation();
  const { category = '', companyId = '' } = useParams();
  const form = `/bills/${encodeURIComponent(category)}/${encodeURIComponent(companyId)}`;
  const [draft, setDraft] = useState(() => keptBill(companyId));
  const renew = (next: BillDraft) => {
    keepBill(next);
    setDraft(next);
  };
  return (
    <Page title={t(draft && !draft.quote.due ? 'biller.purchase' : 'bill.title')} back={form}>
      {draft ? (
        <BillToPay key={draft.quote.id} draft={draft} form={form} onRenew={renew} />
      ) : (
        <NoticeCard icon={FileQuestion} title={t('bill.gone')} note={t('bill.goneNote')}>
          <Button component={Link} to={form}>
            {t('bill.again')}
          </Button>
        </NoticeCard>
      )}
    </Page>
  );
}

type ToPayProps = { draft: BillDraft; form: string; onRenew: (next: BillDraft) => void };

function BillToPay({ draft, form, onRenew }: ToPayProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { quote } = draft;
  const onMade = (made: BillPayment) => {
    forgetIntent();
    forgetBill();
    navigate(`/orders/${made.id}`, { replace: true });
  };
  const payment = usePayment<BillPayment>('BILL', quote.id, '/bill-payments', onMade);
  const [meant, setMeant] = useState(false);
  const requote = async (amount?: MoneyValue, changedFrom?: MoneyValue): Promise<Problem | null> => {
    try {
      const { company, fields } = quote;
      const fresh = await quoteBill({ companyId: company.id, fields, amount });
      onRenew({ ...draft, quote: fresh, changedFrom });
      return null;
    } catch (error) {
      return Problem.of(error);
    }
  };
  const confirm = async (pin: string) => {
    const problem = await payment.send({ quoteId: quote.id, pin, meantAgain: meant });
    return problem?.code === 'bill-changed' ? requote(undefined, quote.due) : problem;
  };
  const expired = useNow(1_000) > Date.parse(quote.expiresAt);
  if (payment.resuming) return <Resuming />;
  if (expired && !payment.opened) {
    return (
      <NoticeCard icon={CalendarClock} tone="brass" title={t('bill.expired')} note={t('bill.expiredNote')}>
        <Button component={Link} to={form}>
          {t('bill.again')}
        </Button>
      </NoticeCard>
    );
  }
  return (
    <div className="columns">
      <div className="stack">
        {draft.changedFrom && <BillChanged from={draft.changedFrom} to={quote.amount} />}
        <BillCard quote={quote} />
        {draft.unchecked && <Unchecked />}
        <PartPayment quote={quote} onChange={(amount) => requote({ ...quote.amount, amount })} />
      </div>
      <div className="stack">
        {quote.paidBefore && <PaidBefore at={quote.paidBefore} meant={meant} onMean={setMeant} />}
        <Summary draft={draft} locked={quote.paidBefore !== undefined && !meant} onPay={payment.open} />
        <Promises
          title={t('services.trust')}
          items={[t('services.trust1'), t('services.trust2'), t('services.trust3')]}
        />
      </div>
      <ConfirmBill draft={draft} opened={payment.opened} onClose={payment.close} onConfirm={confirm} />
    </div>
  );
}

function BillChanged({ from, to }: { from: MoneyValue; to: MoneyValue }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  return (
    <p role="alert" className="refusal brass">
      {t('biller.changed', { from: text(from), to: text(to) })}
    </p>
  );
}

function BillCard({ quote }: { quote: BillQuote }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { icon, tone } = faceOf(quote.company.category);
  return (
    <Card>
      <div className="row">
        <Glyph icon={icon} tone={tone} size={48} />
        <div className="grow">
          <h2 className="heading">{quote.company.name}</h2>
          <div className="note">{Object.values(quote.fields).join(' · ')}</div>
        </div>
        {quote.overdue && (
          <Chip tone="cinnabar" dot>
            {t('bill.overdue')}
          </Chip>
        )}
      </div>
      <div className="centre due">
        <div className="note">{t(quote.due ? 'bill.due' : 'biller.buyFor')}</div>
        <Money value={quote.due ?? quote.amount} size={48} />
      </div>
      <Facts
        items={[
          [
            t('bill.dueOn'),
            quote.dueDate && (
              <span className={quote.overdue ? 'negative' : undefined}>{dates.day(quote.dueDate)}</span>
            ),
          ],
          [t('bill.period'), quote.period && dates.month(quote.period)],
          [t('bill.customer'), quote.customerName],
          [t('bill.number'), quote.due && quote.billReference],
        ]}
      />
    </Card>
  );
}

type SummaryProps = { draft: BillDraft; locked: boolean; onPay: () => void };

function Summary({ draft: { quote, processingTime }, locked, onPay }: SummaryProps) {
  const { t, i18n } = useTranslation();
  const text = useMoneyText();
  const action = usePayAction();
  const missing = useMissing(quote.total);
  return (
    <Card className="stack">
      <Facts
        items={[
          [t('pay.amount'), <Money key="amount" value={quote.amount} />],
          [t('pay.fee'), <Fee key="fee" value={quote.fee} />],
          [t('pay.total'), <Money key="total" value={quote.total} size={18} />],
          [t('bill.processing'), wordsIn(processingTime, i18n.language)],
        ]}
      />
      {missing > 0 && (
        <p role="alert" className="refusal brass">
          {t('bill.short', { amount: text({ ...quote.total, amount: missing }) })}
        </p>
      )}
      {missing > 0 ? (
        <Button component={Link} to={withNext('/top-up', '/')} size="lg" h={54} fullWidth>
          {t('pay.topUp')}
        </Button>
      ) : (
        <Button size="lg" h={54} fullWidth disabled={locked} onClick={onPay}>
          {action(quote.total)}
        </Button>
      )}
    </Card>
  );
}

type SheetProps = { draft: BillDraft } & Pick<ConfirmProps, 'opened' | 'onClose' | 'onConfirm'>;

function ConfirmBill({ draft: { quote, processingTime, unchecked }, ...sheet }: SheetProps) {
  const { t, i18n } = useTranslation();
  const action = usePayAction();
  return (
    <Confirm
      {...sheet}
      title={t('pay.confirm')}
      preposition={t('pay.to')}
      party={quote.company.name}
      amount={quote.amount}
      source={useBalanceSource(quote.total.currency)}
      warning={unchecked && <Unchecked />}
      facts={[
        [t('biller.number'), unchecked && <b className="mono">{Object.values(quote.fields).join(' · ')}</b>],
        [t('pay.fee'), <Fee key="fee" value={quote.fee} />],
        [t('bill.processing'), wordsIn(processingTime, i18n.language)],
        [t('pay.total'), <Money key="total" value={quote.total} />],
      ]}
      action={action(quote.total)}
    />
  );
}
