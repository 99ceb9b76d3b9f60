import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { refreshMoney } from '../api/queries';
import { type CancellationTerms, cancelRide, type Ride, useCancellation } from '../api/rides';
import { useDates } from './dates';
import { useMoneyText } from './Money';
import { Sheet } from './Sheet';
import { CardSkeleton, InlineProblem, Loadable } from './states';

type Props = { ride: Ride; opened: boolean; onClose: () => void };

/** What calling the ride off costs at this moment; only that is agreed to. */
export default function CancelSheet({ ride, opened, onClose }: Props) {
  const { t } = useTranslation();
  const terms = useCancellation(ride.id, opened);
  return (
    <Sheet opened={opened} onClose={onClose} title={t('ride.cancelTitle')}>
      <Loadable query={terms} skeleton={<CardSkeleton height={140} />}>
        {(value) => (
          <Agree ride={ride} terms={value} onKeep={onClose} onChanged={() => void terms.refetch()} />
        )}
      </Loadable>
    </Sheet>
  );
}

type AgreeProps = { ride: Ride; terms: CancellationTerms; onKeep: () => void; onChanged: () => void };

function Agree({ ride, terms: { fee, validUntil }, onKeep, onChanged }: AgreeProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const dates = useDates();
  const text = useMoneyText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const agree = async () => {
    setBusy(true);
    setProblem(null);
    try {
      queries.setQueryData(['rides', ride.id], await cancelRide(ride.id, fee));
      refreshMoney(queries);
      onKeep();
    } catch (error) {
      setProblem(Problem.of(error));
      void queries.invalidateQueries({ queryKey: ['rides', ride.id] });
      onChanged();
    }
    setBusy(false);
  };
  const free = fee.amount === 0;
  return (
    <div className="stack">
      <p>
        {free
          ? t('ride.cancelFree', { held: text(ride.offer.cap) })
          : t('ride.cancelFee', { fee: text(fee), held: text(ride.offer.cap) })}
      </p>
      <p className="note fine">{t('ride.cancelUntil', { time: dates.second(validUntil) })}</p>
      <InlineProblem error={problem} unclear={t('ride.unclear')} />
      <div className="pair">
        <Button variant="default" h={48} onClick={onKeep} data-autofocus>
          {t('ride.keep')}
        </Button>
        <Button color="cinnabar" h={48} loading={busy} onClick={() => void agree()}>
          {free ? t('ride.cancelNow') : t('ride.cancelFor', { fee: text(fee) })}
        </Button>
      </div>
    </div>
  );
}
