import { Card, Chip, type Tone } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useNames } from '../api/administrators';
import {
  type Decision,
  type Case as Found,
  type Proposal,
  RESOLUTIONS,
  type Resolution,
  useCase,
  useDecide,
  usePropose,
} from '../api/cases';
import { useMyself } from '../api/session';
import { operations } from '../operationsTexts';
import { Amount } from '../parts/Amount';
import { BreaksOfOrder } from '../parts/BreaksOfOrder';
import { type Fact, Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import '../operations.css';

const words = operations.cases;
const TONES: Record<Proposal['state'], Tone> = {
  OPEN: 'sky',
  APPROVED: 'jade',
  DECLINED: 'cinnabar',
  OVERTAKEN: 'brass',
};

/** One doubt: what is known of it, and how two administrators end it. */
export default function Case() {
  const { id = '' } = useParams();
  const found = useCase(id);
  return (
    <Page title={words.one} note={id}>
      <Loaded query={found}>{(one) => <Doubt doubt={one} />}</Loaded>
    </Page>
  );
}

function Doubt({ doubt }: { doubt: Found }) {
  return (
    <>
      <Card className="stack">
        <Facts facts={factsOf(doubt)} />
        <Link className="link" to={`/orders/${doubt.order}`}>
          {words.order}
        </Link>
      </Card>
      <BreaksOfOrder order={doubt.order} />
      <Card className="stack">
        <h2 className="heading">{words.proposals}</h2>
        {doubt.proposals.length === 0 && <p className="note">{words.noProposals}</p>}
        <ul className="rows">
          {doubt.proposals.map((proposal) => (
            <ProposalRow key={proposal.id} doubt={doubt} proposal={proposal} />
          ))}
        </ul>
        <Propose doubt={doubt} />
      </Card>
    </>
  );
}

/** How a doubt can end, in its own words: a refund that was not made is borne. */
function endsOf({ kind }: Pick<Found, 'kind'>) {
  const isRefund = kind === 'REFUND';
  return {
    choices: RESOLUTIONS.filter((one) => !isRefund || one !== 'NOT_DONE'),
    names: isRefund ? { ...words.resolutions, ...words.ofRefund } : words.resolutions,
    moves: isRefund ? { ...words.moves, ...words.movesOfRefund } : words.moves,
  };
}

function factsOf(doubt: Found): Fact[] {
  const { lastAnswer, resolution, lateSuccessAt, lateRefusalAt } = doubt;
  return [
    [
      words.state,
      <Chip key="state" tone={doubt.state === 'RESOLVED' ? 'jade' : 'brass'}>
        {words.states[doubt.state]}
      </Chip>,
    ],
    ...(doubt.kind === 'REFUND' ? [[words.kind, words.refund] as Fact] : []),
    ...(resolution ? [[words.how, endsOf(doubt).names[resolution]] as Fact] : []),
    [words.amount, <Amount key="amount" value={doubt.amount} />],
    [words.payee, doubt.payee],
    [words.instance, doubt.instance],
    [words.since, <Time key="since" at={doubt.since} />],
    [
      words.said,
      lastAnswer ? (
        <span key="said">
          {lastAnswer.text ?? lastAnswer.outcome.toLowerCase().replaceAll('_', ' ')}{' '}
          <span className="note">
            <Time at={lastAnswer.at} />
          </span>
        </span>
      ) : (
        words.saidNothing
      ),
    ],
    ...(lateSuccessAt ? [[words.late, <Time key="late" at={lateSuccessAt} />] as Fact] : []),
    ...(lateRefusalAt ? [[words.lateRefusal, <Time key="refusal" at={lateRefusalAt} />] as Fact] : []),
    ...(doubt.partnerReference ? [[words.reference, doubt.partnerReference] as Fact] : []),
  ];
}

type RowProps = { doubt: Found; proposal: Proposal };

function ProposalRow({ doubt, proposal }: RowProps) {
  const nameOf = useNames();
  const { names, moves } = endsOf(doubt);
  return (
    <li className="proposal stack tight">
      <div className="row wrap">
        <span className="title grow">{names[proposal.resolution]}</span>
        <Chip tone={TONES[proposal.state]}>{words.proposalStates[proposal.state]}</Chip>
      </div>
      <p className="note">{moves[proposal.resolution]}</p>
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
          {words.proposalStates[proposal.state]}{' '}
          {proposal.decidedBy && `${words.decidedBy(nameOf(proposal.decidedBy))}, `}
          <Time at={proposal.decidedAt} />
          {proposal.decisionReason && `: ${proposal.decisionReason}`}
        </p>
      )}
      {proposal.state === 'OPEN' && <Decide doubt={doubt} proposal={proposal} />}
    </li>
  );
}

function Decide({ doubt, proposal }: RowProps) {
  const decide = useDecide(doubt.order);
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
          title={words[`${asks}Title`]}
          note={words[`${asks}Note`]}
          action={words[asks]}
          run={(reason) => decide.mutateAsync({ proposal: proposal.id, to: asks, reason })}
          onClose={() => ask(undefined)}
        >
          {asks === 'approve' && <p>{endsOf(doubt).moves[proposal.resolution]}</p>}
        </ReasonDialog>
      )}
    </div>
  );
}

function Propose({ doubt }: { doubt: Found }) {
  const propose = usePropose(doubt.order);
  const { choices, names, moves } = endsOf(doubt);
  const [asks, ask] = useState(false);
  if (doubt.state !== 'SUSPENDED' || doubt.proposals.some(({ state }) => state === 'OPEN')) return null;
  const run = (reason: string, form: FormData) => {
    const evidenceId = String(form.get('evidenceId')).trim();
    return propose.mutateAsync({
      resolution: form.get('resolution') as Resolution,
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
          title={words.proposeTitle}
          note={words.proposeNote}
          action={words.propose}
          run={run}
          onClose={() => ask(false)}
        >
          <fieldset className="choices">
            <legend className="unseen">{words.proposeTitle}</legend>
            {choices.map((one) => (
              <label key={one}>
                <input type="radio" name="resolution" value={one} required />
                <span>
                  {names[one]}
                  <span className="note">{moves[one]}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <TextInput
            name="evidence"
            label={words.evidence}
            description={words.evidenceNote}
            required
            withAsterisk={false}
            maxLength={500}
            pattern=".*\S.*"
            autoComplete="off"
            size="md"
          />
          <TextInput
            name="evidenceId"
            label={words.evidenceId}
            maxLength={100}
            autoComplete="off"
            size="md"
          />
        </ReasonDialog>
      )}
    </div>
  );
}
