import type { MoneyValue } from '@kit/money';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Decision } from '../api/proposals';
import { useMyself } from '../api/session';
import { operations } from '../operationsTexts';
import { Amount } from './Amount';
import { ReasonDialog } from './ReasonDialog';

const words = operations.proposals;

type DecideProps = {
  proposal: { id: string; proposedBy: string };
  own: { approveTitle: string; approveNote: string; declineNote: string };
  /** What the approval does to how much money. */
  moves: string;
  amount: MoneyValue;
  onDecide: (said: Decision) => Promise<unknown>;
};

/** What a second administrator says to a proposal; the one who has made it says nothing. */
export function Decide({ proposal, own, moves, amount, onDecide }: DecideProps) {
  const myself = useMyself();
  const [asks, ask] = useState<Decision['to']>();
  if (proposal.proposedBy === myself) return <p className="note">{words.own}</p>;
  return (
    <div className="row wrap">
      <Button h={44} onClick={() => ask('approve')}>
        {words.approve}
      </Button>
      <Button variant="default" h={44} onClick={() => ask('decline')}>
        {words.decline}
      </Button>
      {asks && (
        <ReasonDialog
          title={asks === 'approve' ? own.approveTitle : words.declineTitle}
          note={own[`${asks}Note`]}
          action={words[asks]}
          run={(reason) => onDecide({ proposal: proposal.id, to: asks, reason })}
          onClose={() => ask(undefined)}
        >
          {asks === 'approve' && (
            <p>
              <Amount value={amount} /> {moves}
            </p>
          )}
        </ReasonDialog>
      )}
    </div>
  );
}
