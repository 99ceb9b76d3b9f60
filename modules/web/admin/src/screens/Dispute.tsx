import { Card, Chip, type Tone } from '@kit/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useNames } from '../api/administrators';
import { type DisputeState, type Dispute as Found, useAnswer, useDispute } from '../api/disputes';
import { disputes as words } from '../disputesTexts';
import { Amount } from '../parts/Amount';
import { type Fact, Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { ReasonDialog } from '../parts/ReasonDialog';
import { RefundProposals } from '../parts/RefundProposals';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import '../operations.css';

const TONES: Record<DisputeState, Tone> = {
  OPEN: 'brass',
  PROPOSED: 'sky',
  REFUNDING: 'sky',
  ANSWERED: 'jade',
};

/** What one payer says, and how administrators answer: one in words, two with money. */
export default function Dispute() {
  const { id = '' } = useParams();
  const found = useDispute(id);
  return (
    <Page title={words.one} note={id}>
      <Loaded query={found}>
        {(one) => (
          <>
            <Claim found={one} />
            {one.answer ? <Answered found={one} /> : <Answer found={one} />}
            <RefundProposals found={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Claim({ found }: { found: Found }) {
  return (
    <Card className="stack">
      <Facts facts={factsOf(found)} />
      <Link className="link" to={`/orders/${found.order.id}`}>
        {words.order}
      </Link>
      <Link className="link" to={`/users/${found.dispute.person}`}>
        {words.payer}
      </Link>
      {found.refund && (
        <Link className="link" to={`/orders/${found.refund}`}>
          {words.refund}
        </Link>
      )}
    </Card>
  );
}

function factsOf({ dispute, words: said, order }: Found): Fact[] {
  const { state } = dispute;
  return [
    [
      words.state,
      <Chip key="state" tone={TONES[state]}>
        {words.states[state]}
      </Chip>,
    ],
    [words.reason, words.reasons[dispute.reason]],
    [words.said, <bdi key="said">{said}</bdi>],
    [words.payee, dispute.payee],
    [words.total, <Amount key="total" value={order.total} />],
    [words.raised, <Time key="raised" at={dispute.createdAt} />],
    [words.answerBy, <Time key="by" at={dispute.answerBy} />],
  ];
}

function Answered({ found: { answer, answeredBy } }: { found: Found }) {
  const nameOf = useNames();
  return (
    answer && (
      <Card className="stack tight">
        <h2 className="heading">{words.answered}</h2>
        <p>{answer.words}</p>
        <p className="note">
          {answeredBy && `${words.answeredBy(nameOf(answeredBy))}, `}
          <Time at={answer.at} />
        </p>
      </Card>
    )
  );
}

function Answer({ found: { dispute, note } }: { found: Found }) {
  const answer = useAnswer(dispute.id);
  const [asks, ask] = useState(false);
  if (dispute.state !== 'OPEN') return null;
  return (
    <Card className="stack">
      <h2 className="heading">{words.answered}</h2>
      {note && (
        <p className="banner" role="alert">
          {note}
        </p>
      )}
      <div>
        <Button h={44} onClick={() => ask(true)}>
          {words.answer}
        </Button>
      </div>
      {asks && (
        <ReasonDialog
          title={words.answerTitle}
          note={words.answerNote}
          action={words.answer}
          asks={{ label: words.words, note: words.wordsNote, longest: 500 }}
          run={(said) => answer.mutateAsync(said)}
          onClose={() => ask(false)}
        />
      )}
    </Card>
  );
}
