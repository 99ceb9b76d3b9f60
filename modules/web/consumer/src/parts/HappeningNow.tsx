import { Card, Glyph } from '@kit/ui';
import { CreditCard, Hourglass, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOpenOrders, useOpenTopUps } from '../api/queries';
import type { Outcome } from '../api/types';
import { useDates } from './dates';
import { Money } from './Money';

type Open = {
  id: string;
  to: string;
  icon: LucideIcon;
  title: string;
  outcome: Outcome;
  amount: { amount: number; currency: string };
  deadline?: string;
};

/** Payments and top-ups without an answer yet; nothing at all when there are none. */
export function HappeningNow() {
  const { t } = useTranslation();
  const open = useOpen();
  if (open.length === 0) return null;
  return (
    <Card>
      <h2 className="heading">{t('home.now')}</h2>
      <div className="rows">
        {open.map((item) => (
          <OpenRow key={item.id} item={item} />
        ))}
      </div>
    </Card>
  );
}

function useOpen(): Open[] {
  const { t } = useTranslation();
  const orders = useOpenOrders().data?.items ?? [];
  const topUps = useOpenTopUps().data?.items ?? [];
  return [
    ...orders.map((order) => ({
      ...order,
      to: `/orders/${order.id}`,
      icon: Hourglass,
      title: order.payee,
      amount: order.total,
    })),
    ...topUps.map((topUp) => ({
      ...topUp,
      to: `/top-ups/${topUp.id}`,
      icon: CreditCard,
      title: t('app.topUp'),
    })),
  ];
}

function OpenRow({ item }: { item: Open }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Link className="row entry" to={item.to}>
      <Glyph icon={item.icon} tone="brass" />
      <span className="grow">
        <span className="title block">{item.title}</span>
        <span className="note block">
          {t(item.outcome === 'AWAITING_PAYER' ? 'home.finishCard' : 'home.waiting')}
        </span>
      </span>
      <span className="figure">
        <Money value={item.amount} hideable />
        {item.deadline && (
          <span className="note fine block">{t('home.until', { time: dates.soon(item.deadline) })}</span>
        )}
      </span>
    </Link>
  );
}
