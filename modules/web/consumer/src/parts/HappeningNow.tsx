import { Card, Glyph } from '@kit/ui';
import { CalendarClock, CarTaxiFront, CreditCard, Hourglass, type LucideIcon, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOpenOrders, useOpenTopUps } from '../api/queries';
import { useRide } from '../api/rides';
import { type SavedAccount, useSavedAccounts } from '../api/savedBills';
import type { Outcome } from '../api/types';
import { useDates } from './dates';
import { Money } from './Money';
import { useRideStanding } from './rideWords';

type Open = {
  id: string;
  to: string;
  icon: LucideIcon;
  title: string;
  outcome: Outcome;
  amount: { amount: number; currency: string };
  deadline?: string;
};

/** Rides, payments and top-ups without an end yet, and bills that are due; nothing at all when there are none. */
export function HappeningNow() {
  const { t } = useTranslation();
  const open = useOpen();
  const rides = useOpenOrders().data?.items.filter(({ kind }) => kind === 'RIDE') ?? [];
  const due = useSavedAccounts().data?.items.filter(({ dueSoon }) => dueSoon) ?? [];
  if (rides.length + open.length + due.length === 0) return null;
  return (
    <Card>
      <h2 className="heading">{t('home.now')}</h2>
      <div className="rows">
        {rides.map(({ id }) => (
          <RideRow key={id} id={id} />
        ))}
        {open.map((item) => (
          <OpenRow key={item.id} item={item} />
        ))}
        {due.map((account) => (
          <DueRow key={account.id} account={account} />
        ))}
      </div>
    </Card>
  );
}

/** Where the car is, at a glance, or until when an answer is waited for. */
function RideRow({ id }: { id: string }) {
  const { t } = useTranslation();
  const standing = useRideStanding();
  const dates = useDates();
  const ride = useRide(id).data;
  return (
    <Link className="row entry" to={`/rides/${id}`}>
      <Glyph icon={CarTaxiFront} tone="brass" />
      <span className="grow">
        <span className="title block">{ride ? standing(ride) : t('ride.live')}</span>
        <span className="note block">
          {ride && [ride.car?.plate, ride.car?.model, ride.operator].filter(Boolean).join(' · ')}
        </span>
      </span>
      {ride?.approval ? (
        <span className="note fine">{t('home.until', { time: dates.soon(ride.approval.until) })}</span>
      ) : (
        ride?.arrivesAt && <b className="number">{dates.soon(ride.arrivesAt)}</b>
      )}
    </Link>
  );
}

function DueRow({ account: { id, nickname, bill } }: { account: SavedAccount }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!bill?.due) return null;
  const { total, dueDate, overdue } = bill.due;
  return (
    <Link className="row entry" to={`/saved-bills/${id}`}>
      <Glyph icon={CalendarClock} tone={overdue ? 'cinnabar' : 'brass'} />
      <span className="grow">
        <bdi className="title block">{nickname}</bdi>
        <span className="note block">
          {t(overdue ? 'saved.wasDue' : 'saved.due', { date: dates.day(dueDate) })}
        </span>
      </span>
      <span className="figure">
        <Money value={total} hideable />
      </span>
    </Link>
  );
}

function useOpen(): Open[] {
  const { t } = useTranslation();
  const orders = useOpenOrders().data?.items ?? [];
  const topUps = useOpenTopUps().data?.items ?? [];
  return [
    ...orders
      .filter(({ kind }) => kind !== 'RIDE')
      .map((order) => ({
        ...order,
        to: `/orders/${order.id}`,
        icon: order.kind === 'REFUND' ? Undo2 : Hourglass,
        title: order.kind === 'REFUND' ? t('activity.refundFrom', { name: order.payee }) : order.payee,
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
