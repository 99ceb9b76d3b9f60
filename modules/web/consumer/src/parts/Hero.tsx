import { Ingot } from '@kit/Ingot';
import { Skeleton } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { type LucideIcon, Plus, QrCode, Send, Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Wallet } from '../api/types';
import { useDates } from './dates';
import { HideAmounts } from './HideAmounts';
import { Money } from './Money';
import { Updated } from './Updated';

/** The balance on jade, with the ingot. */
export function Hero({ wallet }: { wallet: Wallet }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { online } = useNetwork();
  const [balance] = wallet.balances;
  if (!balance) return null;
  return (
    <section className="hero" aria-label={t('home.balance')}>
      <span className="rings" />
      <Ingot className="ingot" />
      <div className="hero-label">
        {t('home.available')}
        <HideAmounts />
      </div>
      <Money value={balance.available} size={44} className="hero-figure" hideable />
      <div className="pots">
        {balance.held.amount > 0 && (
          <div title={t('home.heldNote')}>
            <span className="hero-small">{t('home.held')}</span>
            <Money value={balance.held} size={17} hideable />
          </div>
        )}
        {online ? (
          <Updated at={wallet.asOf} />
        ) : (
          <span className="hero-small">{t('offline.asOf', { time: dates.soon(wallet.asOf) })}</span>
        )}
      </div>
      <nav className="actions" aria-label={t('home.actions')}>
        <Action to="/top-up" icon={Plus} label={t('app.topUp')} />
        <Action to="/send" icon={Send} label={t('people.sendShort')} />
        <Action to="/receive" icon={QrCode} label={t('people.receiveShort')} />
        <Action to="/services" icon={Zap} label={t('home.payBills')} />
      </nav>
    </section>
  );
}

function Action({ to, icon: Icon, label }: { to: string; icon: LucideIcon; label: string }) {
  return (
    <Link to={to}>
      <Icon size={24} strokeWidth={1.9} aria-hidden="true" />
      {label}
    </Link>
  );
}

export function HeroSkeleton() {
  return <Skeleton height={254} radius={24} />;
}
