import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { refreshMoney } from '../api/queries';
import { approveFare, type Ride, refuseFare } from '../api/rides';
import { useBalanceSource } from './balance';
import { Confirm } from './Confirm';
import { useDates } from './dates';
import { Money, useMoneyText } from './Money';
import { InlineProblem } from './states';

type Props = { ride: Ride; approval: NonNullable<Ride['approval']> };

/** The fare is above what is held: nothing more is taken unless the rider agrees. */
export function FareApproval({ ride, approval: { fare, more, until } }: Props) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const dates = useDates();
  const answer = useAnswer(ride);
  const [asked, setAsked] = useState(false);
  const source = useBalanceSource(fare.currency);
  const { cap } = ride.offer;
  const amounts = { fare: text(fare), more: text(more), cap: text(cap) };
  return (
    <Card className="stack approval-card">
      <div role="alert" className="stack tight">
        <h2 className="heading">{t('ride.above', amounts)}</h2>
        <p className="note">{t('ride.aboveNote', amounts)}</p>
        <p className="note">{t('ride.aboveUntil', { time: dates.soon(until), cap: text(cap) })}</p>
      </div>
      <InlineProblem error={answer.problem} unclear={t('ride.unclear')} />
      <div className="stack tight">
        <Button h={54} size="md" onClick={() => setAsked(true)}>
          {t('ride.approve', amounts)}
        </Button>
        <p className="note fine">{t('ride.approveNote', amounts)}</p>
      </div>
      <div className="stack tight">
        <Button
          variant="default"
          h={54}
          size="md"
          loading={answer.busy}
          onClick={() => void answer.give(() => refuseFare(ride.id))}
        >
          {t('ride.refuse', amounts)}
        </Button>
        <p className="note fine">{t('ride.refuseNote', amounts)}</p>
      </div>
      <Confirm
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={(pin) => answer.give(() => approveFare(ride.id, fare, pin))}
        title={t('ride.approveTitle')}
        preposition={t('pay.to')}
        party={ride.operator}
        amount={fare}
        source={source}
        facts={[
          [t('ride.held'), <Money key="held" value={cap} />],
          [t('ride.more'), <Money key="more" value={more} />],
        ]}
        action={t('ride.approve', amounts)}
      />
    </Card>
  );
}

function useAnswer(ride: Ride) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const give = async (send: () => Promise<Ride>): Promise<Problem | null> => {
    setBusy(true);
    setProblem(null);
    try {
      queries.setQueryData(['rides', ride.id], await send());
      refreshMoney(queries);
      return null;
    } catch (error) {
      const refused = Problem.of(error);
      setProblem(refused);
      void queries.invalidateQueries({ queryKey: ['rides', ride.id] });
      return refused;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, give };
}
