import type { MoneyValue } from '@kit/money';
import { Card, Chip, type Tone } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNames } from '../api/administrators';
import type { Decision, Proposal, Proposing } from '../api/proposals';
import { operations } from '../operationsTexts';
import { Amount } from './Amount';
import { Decide } from './Decide';
import { ReasonDialog } from './ReasonDialog';
import { Time } from './Time';
import '../operations.css';

const words = operations.proposals;
const TONES: Record<Proposal<string>['state'], Tone> = {
  OPEN: 'sky',
  APPROVED: 'jade',
  DECLINED: 'cinnabar',
  OVERTAKEN: 'brass',
};

/** How something can end: the name of each way, and what it does to money. */
export type Ends<R extends string> = {
  names: Record<R, string>;
  moves: Record<R, string>;
  /** Those that may be proposed now; none once one of them waits, or all is over. */
  choices: R[];
};

/** What is said in the words of what is to end. */
type Own = {
  overtaken: string;
  proposeTitle: string;
  evidenceNote: string;
  evidenceId?: string;
  approveTitle: string;
  approveNote: string;
  declineNote: string;
};

type Props<R extends string> = {
  proposals: Proposal<R>[];
  /** How much is in doubt. */
  amount: MoneyValue;
  ends: Ends<R>;
  own: Own;
  onPropose: (said: Proposing<R>) => Promise<unknown>;
  onDecide: (said: Decision) => Promise<unknown>;
};

/** What was proposed, by whom, and what a second administrator said; and the ways to propose and decide. */
export function Proposals<R extends string>(props: Props<R>) {
  const { proposals, ends } = props;
  const waits = proposals.some(({ state }) => state === 'OPEN');
  return (
    <Card className="stack">
      <h2 className="heading">{words.heading}</h2>
      {proposals.length === 0 && <p className="note">{words.none}</p>}
      <ul className="rows">
        {proposals.map((proposal) => (
          <Row key={proposal.id} proposal={proposal} {...props} />
        ))}
      </ul>
      {!waits && ends.choices.length > 0 && <Propose {...props} />}
    </Card>
  );
}

type RowProps<R extends string> = Props<R> & { proposal: Proposal<R> };

function Row<R extends string>({ proposal, ...props }: RowProps<R>) {
  const nameOf = useNames();
  const { names, moves } = props.ends;
  const state = proposal.state === 'OVERTAKEN' ? props.own.overtaken : words.states[proposal.state];
  return (
    <li className="proposal stack tight">
      <div className="row wrap">
        <span className="title grow">{names[proposal.resolution]}</span>
        <Chip tone={TONES[proposal.state]}>{state}</Chip>
      </div>
      <p className="note">{moves[proposal.resolution]}</p>
      {proposal.state === 'OPEN' && <InQuestion amount={props.amount} />}
      <p>{proposal.reason}</p>
      <p>
        <span className="note">{words.evidence}</span> {proposal.evidence}
        {proposal.evidenceId && <span className="mono"> {proposal.evidenceId}</span>}
      </p>
      <p className="note">
        {words.by(nameOf(proposal.proposedBy))}, <Time at={proposal.proposedAt} />
      </p>
      {proposal.decidedAt && (
        <p className="note">
          {state} {proposal.decidedBy && `${words.decidedBy(nameOf(proposal.decidedBy))}, `}
          <Time at={proposal.decidedAt} />
          {proposal.decisionReason && `: ${proposal.decisionReason}`}
        </p>
      )}
      {proposal.state === 'OPEN' && (
        <Decide
          proposal={proposal}
          amount={props.amount}
          own={props.own}
          moves={moves[proposal.resolution]}
          onDecide={props.onDecide}
        />
      )}
    </li>
  );
}

/** How much moves, if anything does. */
function InQuestion({ amount }: { amount: MoneyValue }) {
  return (
    <p>
      <span className="note">{words.inQuestion}</span> <Amount value={amount} />
    </p>
  );
}

function Propose<R extends string>({ ends, own, amount, onPropose }: Props<R>) {
  const [asks, ask] = useState(false);
  const run = (reason: string, form: FormData) => {
    const evidenceId = String(form.get('evidenceId') ?? '').trim();
    return onPropose({
      resolution: form.get('resolution') as R,
      reason,
      evidence: String(form.get('evidence')).trim(),
      ...(evidenceId && { evidenceId }),
    });
  };
  return (
    <div>
      <Button h={44} onClick={() => ask(true)}>
        {words.propose}
      </Button>
      {asks && (
        <ReasonDialog
          title={own.proposeTitle}
          note={words.proposeNote}
          action={words.propose}
          run={run}
          onClose={() => ask(false)}
        >
          <InQuestion amount={amount} />
          <fieldset className="choices">
            <legend className="unseen">{own.proposeTitle}</legend>
            {ends.choices.map((one) => (
              <label key={one}>
                <input type="radio" name="resolution" value={one} required />
                <span>
                  {ends.names[one]}
                  <span className="note">{ends.moves[one]}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <TextInput
            name="evidence"
            label={words.evidence}
            description={own.evidenceNote}
            required
            withAsterisk={false}
            maxLength={500}
            pattern=".*\S.*"
            autoComplete="off"
            size="md"
          />
          {own.evidenceId && (
            <TextInput
              name="evidenceId"
              label={own.evidenceId}
              maxLength={100}
              autoComplete="off"
              size="md"
            />
          )}
        </ReasonDialog>
      )}
    </div>
  );
}
