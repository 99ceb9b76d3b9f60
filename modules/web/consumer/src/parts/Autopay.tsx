import { Card, Chip, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Repeat } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import {
  type Mandate,
  refreshSavedBills,
  runningMandate,
  type SavedAccount,
  useMandates,
} from '../api/savedBills';
import { Facts } from './Facts';
import { Money } from './Money';
import { NextPayment } from './NextPayment';
import { InlineProblem, Loadable, RowSkeletons } from './states';

const AutopaySheet = lazy(() => import('./AutopaySheet'));

/** Whether an account's bills are paid by themselves, what is paid next, and how to stop it. */
export function Autopay({ account }: { account: SavedAccount }) {
  const { t } = useTranslation();
  return (
    <Card>
      <h2 className="heading">{t('autopay.title')}</h2>
      <Loadable query={useMandates()} skeleton={<RowSkeletons count={1} />}>
        {({ items }) => <Terms account={account} mandate={runningMandate(items, account.id)} />}
      </Loadable>
    </Card>
  );
}

function Terms({ account, mandate }: { account: SavedAccount; mandate?: Mandate }) {
  const { t } = useTranslation();
  const [stopped, setStopped] = useState<Mandate | null>(null);
  const [opened, setOpened] = useState(false);
  if (mandate) return <Running mandate={mandate} onEnd={setStopped} />;
  return (
    <div className="stack">
      <div className="row entry">
        <Glyph icon={Repeat} />
        <p className="note grow">{t('autopay.offer')}</p>
      </div>
      {stopped && (
        <p role="status" className="note">
          {t(
            stopped.payments.some(({ state }) => state === 'PAYING')
              ? 'autopay.stoppedLate'
              : 'autopay.stopped',
          )}
        </p>
      )}
      <Button variant="light" h={48} fullWidth onClick={() => setOpened(true)}>
        {t('autopay.setUp')}
      </Button>
      <Suspense>
        <AutopaySheet account={account} opened={opened} onClose={() => setOpened(false)} />
      </Suspense>
    </div>
  );
}

function Running({ mandate, onEnd }: { mandate: Mandate; onEnd: (ended: Mandate) => void }) {
  const { t } = useTranslation();
  const { turn, busy, error } = useTurn(mandate);
  const isActive = mandate.state === 'ACTIVE';
  return (
    <div className="stack">
      <div className="row entry">
        <Glyph icon={Repeat} tone={isActive ? 'jade' : 'ink'} />
        <div className="grow">
          <Chip tone={isActive ? 'jade' : 'ink'} dot>
            {t(`autopay.state.${mandate.state}`)}
          </Chip>
          <NextPayment mandate={mandate} />
        </div>
      </div>
      <Facts
        items={[
          [t('autopay.ceiling'), <Money key="ceiling" value={mandate.ceiling} />],
          [t('autopay.when'), t('autopay.daysBefore', { count: mandate.daysBefore })],
          [t('result.paidFrom'), t('pay.balance')],
        ]}
      />
      <InlineProblem error={error} />
      <div className="pair">
        <Button
          variant="default"
          h={48}
          disabled={busy}
          onClick={() => void turn(isActive ? 'pause' : 'resume')}
        >
          {t(isActive ? 'autopay.pause' : 'autopay.resume')}
        </Button>
        <Button
          color="cinnabar"
          h={48}
          disabled={busy}
          onClick={async () => {
            const ended = await turn('end');
            if (ended) onEnd(ended);
          }}
        >
          {t('autopay.stop')}
        </Button>
      </div>
    </div>
  );
}

/** One tap, no PIN: what was asked for shows in the mandate's new state. */
function useTurn(mandate: Mandate) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const turn = async (step: 'pause' | 'resume' | 'end') => {
    setBusy(true);
    setError(null);
    try {
      return await call<Mandate>('POST', `/mandates/${mandate.id}/${step}`);
    } catch (problem) {
      setError(problem);
      return undefined;
    } finally {
      refreshSavedBills(queries);
      setBusy(false);
    }
  };
  return { turn, busy, error };
}
