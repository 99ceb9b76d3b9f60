import { Card, Chip, type Tone } from '@kit/ui';
import { Button } from '@mantine/core';
import { CircleHelp } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Dispute, type DisputesOfOrder, useDisputes } from '../api/disputes';
import type { Order } from '../api/types';
import { useDates } from './dates';
import { CardSkeleton, Loadable } from './states';

const DisputeSheet = lazy(() => import('./DisputeSheet'));

const TONES: Record<Dispute['state'], Tone> = { OPEN: 'brass', REFUNDING: 'sky', ANSWERED: 'jade' };

/** What the payer said is wrong with an order that was paid, and the way to say so. */
export function Disputes({ order }: { order: Order }) {
  return order.outcome === 'SUCCEEDED' && order.kind !== 'REFUND' ? <OfOrder order={order.id} /> : null;
}

function OfOrder({ order }: { order: string }) {
  const found = useDisputes(order);
  const [raised, setRaised] = useState(false);
  return (
    <Loadable query={found} skeleton={<CardSkeleton height={48} />}>
      {(value) => (
        <>
          {value.items.map((dispute) => (
            <Told key={dispute.id} dispute={dispute} raised={raised} />
          ))}
          <Ask order={order} found={value} onRaised={() => setRaised(true)} />
        </>
      )}
    </Loadable>
  );
}

/** One that comes once something was raised takes the focus: the button that was pressed may be gone. */
function Told({ dispute, raised }: { dispute: Dispute; raised: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const waiting = useWaiting(dispute);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isNew] = useState(raised);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const { reason, words, state, createdAt, answer } = dispute;
  return (
    <Card className="stack tight">
      <div className="row" data-dispute={state}>
        <h2 className="heading grow" ref={heading} tabIndex={-1}>
          {t(`dispute.reason.${reason}`)}
        </h2>
        <Chip tone={TONES[state]} dot>
          {t(`dispute.state.${state}`)}
        </Chip>
      </div>
      <p>
        <bdi>{words}</bdi>
      </p>
      <p className="note fine">{t('dispute.told', { time: dates.moment(createdAt) })}</p>
      {answer ? <Answer answer={answer} /> : <p className="note">{waiting}</p>}
    </Card>
  );
}

function Answer({ answer }: { answer: NonNullable<Dispute['answer']> }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <>
      <h3 className="title">{t('dispute.answer')}</h3>
      <p>
        <bdi>{answer.words}</bdi>
      </p>
      <p className="note fine">{dates.moment(answer.at)}</p>
      {answer.refund && (
        <Link className="link" to={`/orders/${answer.refund}`}>
          {t('dispute.refund')}
        </Link>
      )}
    </>
  );
}

/** What the payer waits for; an answer that is late is said to be. */
function useWaiting({ state, answerBy }: Dispute): string {
  const { t } = useTranslation();
  const dates = useDates();
  if (state === 'REFUNDING') return t('dispute.refunding');
  const isLate = Date.parse(answerBy) < Date.now();
  return t(isLate ? 'dispute.late' : 'dispute.waits', { date: dates.moment(answerBy) });
}

type AskProps = { order: string; found: DisputesOfOrder; onRaised: () => void };

function Ask({ order, found, onRaised }: AskProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      {found.raisable && (
        <Button
          variant="subtle"
          h={48}
          leftSection={<CircleHelp size={18} aria-hidden="true" />}
          onClick={() => setOpened(true)}
          data-dispute-ask
        >
          {t('dispute.ask')}
        </Button>
      )}
      <Suspense>
        <DisputeSheet
          order={order}
          answerBy={found.answerBy}
          opened={opened}
          onRaised={() => {
            setOpened(false);
            onRaised();
          }}
          onClose={() => setOpened(false)}
        />
      </Suspense>
    </>
  );
}
