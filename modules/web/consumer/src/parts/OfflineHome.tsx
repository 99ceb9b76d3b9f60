import { Ingot } from '@kit/Ingot';
import { Mark } from '@kit/Mark';
import { Button } from '@mantine/core';
import { useInterval, useWindowEvent } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wallet } from '../api/types';
import type { KeptRide } from '../logic/lastRide';
import { useDates } from './dates';
import { HideAmounts } from './HideAmounts';
import { Money } from './Money';
import { OfflineBanner, useDocumentTitle } from './Page';

// The service worker has it, as it has all screens.
const OfflineRide = lazy(() => import('./OfflineRide'));

const RETRY_MS = 5_000;

type Props = { wallet: Wallet | null; ride: KeptRide | null; onRetry: () => void };

/** The shell without a connection: the last known ride and balance, said to be just that, and nothing that cannot be done. */
export function OfflineHome({ wallet, ride, onRetry }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  useDocumentTitle(t('offline.title'));
  // Queries of a page that started without a connection do not notice that it is there again.
  useWindowEvent('online', onRetry);
  // And a server that is away tells nobody when it is back; nor does a first try that came a moment too early.
  useInterval(onRetry, RETRY_MS, { autoInvoke: true });
  const balance = wallet?.balances[0];
  return (
    <div className="shell narrow deep">
      <OfflineBanner />
      <header className="topbar">
        <Mark size={36} />
        <h1>Sycee</h1>
      </header>
      <main id="content" className="stack">
        <Suspense>{ride && <OfflineRide ride={ride} />}</Suspense>
        {wallet && balance && (
          <section className="hero" aria-label={t('offline.lastBalance')}>
            <span className="rings" />
            <Ingot className="ingot" />
            <div className="hero-label">
              {t('offline.lastBalance')}
              <HideAmounts />
            </div>
            <Money value={balance.available} size={44} className="hero-figure" hideable />
            <div className="pots">
              <span className="hero-small">{t('offline.asOf', { time: dates.soon(wallet.asOf) })}</span>
            </div>
          </section>
        )}
        <p className="note" role="status">
          {t('offline.shell')}
        </p>
        <Button variant="default" h={50} onClick={onRetry}>
          {t('app.retry')}
        </Button>
      </main>
    </div>
  );
}
