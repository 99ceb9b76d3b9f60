import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Administrator, useApprove, useNames } from '../api/administrators';
import { useMyself } from '../api/session';
import { operations } from '../operationsTexts';
import { ReasonDialog } from './ReasonDialog';

const words = operations.administrators;

/** Whether somebody is in already, and what is missing if not. */
export function InvitationState({ one }: { one: Administrator }) {
  return (
    <div className="stack tight">
      <p>{words.states[stateOf(one)]}</p>
      {one.awaitsApproval && <Approve one={one} />}
    </div>
  );
}

function stateOf({ invited, expired, awaitsApproval }: Administrator): keyof typeof words.states {
  if (!invited) return 'active';
  if (awaitsApproval) return 'awaits';
  return expired ? 'expired' : 'invited';
}

/** The second person's word; whoever has invited says nothing. */
function Approve({ one: { id, name, invitedBy } }: { one: Administrator }) {
  const myself = useMyself();
  const approve = useApprove();
  const [asks, ask] = useState(false);
  if (invitedBy === myself) return <p className="note">{words.own}</p>;
  return (
    <div>
      <Button h={44} onClick={() => ask(true)}>
        {words.approve}
      </Button>
      {asks && (
        <ReasonDialog
          title={words.approveTitle(name)}
          note={words.approveNote}
          action={words.approve}
          run={(reason) => approve.mutateAsync({ id, invitedBy, reason })}
          onClose={() => ask(false)}
        />
      )}
    </div>
  );
}

/** By whose word somebody came in, or would. */
export function InvitedBy({ one }: { one: Administrator }) {
  const nameOf = useNames();
  const { invitedBy, approvedBy, awaitsApproval, expired } = one;
  if (!invitedBy) return <span className="note">{words.byNobody}</span>;
  const inviter = nameOf(invitedBy);
  if (approvedBy) return words.together(inviter, nameOf(approvedBy));
  return awaitsApproval || expired ? inviter : words.alone(inviter);
}
