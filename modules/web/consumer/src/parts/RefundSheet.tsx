import type { MoneyValue } from '@kit/money';
import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { type RefundQuote, useRefundQuote } from '../api/refunds';
import type { Order } from '../api/types';
import { useDates } from './dates';
import { Facts } from './Facts';
import { Money, useMoneyText } from './Money';
import { Sheet } from './Sheet';
import { CardSkeleton, InlineProblem, Loadable, NoticeCard } from './states';

type Props = {
  order: Order;
  opened: boolean;
  onClose: () => void;
  onConfirm: (amount: MoneyValue) => Promise<Problem | null>;
};

/** What would come back, where to and until when; only that is asked for. */
export default function RefundSheet({ order, opened, onClose, onConfirm }: Props) {
  const { t } = useTranslation();
  const quote = useRefundQuote(order.id, opened);
  const isNothing = quote.data === undefined && Problem.of(quote.error).code === 'nothing-to-refund';
  return (
    <Sheet opened={opened} onClose={onClose} title={t('refund.title')}>
      {quote.isError && isNothing ? (
        <NoticeCard
          icon={Undo2}
          title={t('refund.nothing')}
          note={t('refund.nothingNote', { name: order.payee })}
        />
      ) : (
        <Loadable query={quote} skeleton={<CardSkeleton height={260} />}>
          {(value) => (
            <Offer
              order={order}
              quote={value}
              onKeep={onClose}
              onConfirm={onConfirm}
              onRefused={() => void quote.refetch()}
            />
          )}
        </Loadable>
      )}
    </Sheet>
  );
}

type OfferProps = {
  order: Order;
  quote: RefundQuote;
  onKeep: () => void;
  onConfirm: Props['onConfirm'];
  onRefused: () => void;
};

function Offer({ order, quote, onKeep, onConfirm, onRefused }: OfferProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const text = useMoneyText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = async () => {
    setBusy(true);
    setProblem(null);
    const refused = await onConfirm(quote.amount);
    setBusy(false);
    setProblem(refused);
    if (refused) onRefused();
  };
  return (
    <div className="stack">
      <Money value={quote.total} size={40} />
      <Facts
        items={[
          [t('refund.from'), order.payee],
          [t('refund.givesBack'), <Money key="amount" value={quote.amount} />],
          [t('refund.feeToo'), <FeeBack key="fee" order={order} fee={quote.fee} />],
          [t('refund.to'), t('pay.balance')],
          [t('refund.until'), dates.soon(quote.validUntil)],
        ]}
      />
      <p className="note fine">{t('refund.promise', { name: order.payee })}</p>
      <InlineProblem error={problem} unclear={t('pay.unclearNote')} />
      <div className="pair">
        <Button variant="default" h={48} onClick={onKeep} disabled={busy} data-autofocus>
          {t('refund.keep')}
        </Button>
        <Button h={48} loading={busy} onClick={() => void ask()}>
          {t('refund.confirm', { amount: text(quote.total) })}
        </Button>
      </div>
    </div>
  );
}

/** A fee that was never taken is not spoken of as kept. */
function FeeBack({ order, fee }: { order: Order; fee: MoneyValue }) {
  const { t } = useTranslation();
  if (fee.amount > 0) return <Money value={fee} />;
  return <span>{t(order.fee.amount === 0 ? 'pay.free' : 'refund.feeStays')}</span>;
}
