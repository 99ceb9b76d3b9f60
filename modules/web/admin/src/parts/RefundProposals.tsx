import { Card, Chip, type Tone } from '@kit/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNames } from '../api/administrators';
import {
  type Dispute,
  type Quote,
  type RefundProposal,
  useDecide,
  usePropose,
  useRefundQuote,
} from '../api/disputes';
import { disputes as words } from '../disputesTexts';
import { operations } from '../operationsTexts';
import { Amount } from './Amount';
import { Decide } from './Decide';
import { Facts } from './Facts';
import { ReasonDialog } from './ReasonDialog';
import { Loaded } from './states';
import { Time } from './Time';

const both = operations.proposals;
const TONES: Record<RefundProposal['state'], Tone> = { OPEN: 'sky', APPROVED: 'jade', DECLINED: 'cinnabar' };

/** What administrators would give back, and what second ones said; and the way to propose it. */
export function RefundProposals({ found }: { found: Dispute }) {
  const { dispute, order, proposals } = found;
  const isOpen = dispute.state === 'OPEN';
  return (
    <Card className="stack">
      <h2 className="heading">{words.proposals}</h2>
      {proposals.length === 0 && <p className="note">{words.none}</p>}
      <ul className="rows">
        {proposals.map((proposal) => (
          <Row key={proposal.id} dispute={dispute.id} proposal={proposal} />
        ))}
      </ul>
      {isOpen && (order.refundable ? <Propose dispute={dispute.id} /> : <p>{words.notRefundable}</p>)}
    </Card>
  );
}

function Row({ dispute, proposal }: { dispute: string; proposal: RefundProposal }) {
  const nameOf = useNames();
  const decide = useDecide(dispute);
  const { amount, fee, state, decidedBy, decidedAt, decisionReason } = proposal;
  const total = { ...amount, amount: amount.amount + fee.amount };
  return (
    <li className="proposal stack tight">
      <div className="row wrap">
        <span className="title grow">
          <Amount value={total} />
        </span>
        <Chip tone={TONES[state]}>{both.states[state]}</Chip>
      </div>
      <p>{proposal.words}</p>
      <p className="note">
        {both.by(nameOf(proposal.proposedBy))}, <Time at={proposal.proposedAt} />
      </p>
      {decidedAt && (
        <p className="note">
          {both.states[state]} {decidedBy && `${both.decidedBy(nameOf(decidedBy))}, `}
          <Time at={decidedAt} />
          {decisionReason && `: ${decisionReason}`}
        </p>
      )}
      {state === 'OPEN' && (
        <Decide
          proposal={proposal}
          own={words}
          moves={words.moves}
          amount={total}
          onDecide={decide.mutateAsync}
        />
      )}
    </li>
  );
}

function Propose({ dispute }: { dispute: string }) {
  const [looks, look] = useState(false);
  const quote = useRefundQuote(dispute, looks);
  if (looks) return <Loaded query={quote}>{(value) => <Offer dispute={dispute} quote={value} />}</Loaded>;
  return (
    <div>
      <Button variant="default" h={44} onClick={() => look(true)}>
        {words.look}
      </Button>
    </div>
  );
}

/** What the partner would give back, before anybody proposes it. */
function Offer({ dispute, quote }: { dispute: string; quote: Quote }) {
  const propose = usePropose(dispute);
  const [asks, ask] = useState(false);
  return (
    <>
      <Facts
        facts={[
          [words.givesBack, <Amount key="amount" value={quote.amount} />],
          [words.fee, <Amount key="fee" value={quote.fee} />],
          [words.until, <Time key="until" at={quote.validUntil} />],
        ]}
      />
      <div>
        <Button h={44} onClick={() => ask(true)}>
          {words.propose}
        </Button>
      </div>
      {asks && (
        <ReasonDialog
          title={words.proposeTitle}
          note={words.proposeNote}
          action={words.propose}
          asks={{ label: words.words, note: words.wordsNote, longest: 500 }}
          run={(said) => propose.mutateAsync({ words: said, amount: quote.amount })}
          onClose={() => ask(false)}
        >
          <p>
            <Amount value={quote.total} /> {words.moves}
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
