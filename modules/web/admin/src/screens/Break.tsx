import { Card, Chip, type Tone } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useNames } from '../api/administrators';
import {
  BREAK_RESOLUTIONS,
  type BreakDecision,
  type BreakProposal,
  type BreakResolution,
  type Break as Found,
  useBreak,
  useDecideBreak,
  useProposeBreak,
} from '../api/reconciliation';
import { useMyself } from '../api/session';
import { Amount } from '../parts/Amount';
import { type Fact, Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import { reconciliation as words } from '../reconciliationTexts';
import '../operations.css';

const TONES: Record<BreakProposal['state'], Tone> = {
  OPEN: 'sky',
  APPROVED: 'jade',
  DECLINED: 'cinnabar',
  OVERTAKEN: 'brass',
};

/** What differs under one key: call, ledger and line side by side, and how two administrators end it. */
export default function Break() {
  const { id = '' } = useParams();
  const found = useBreak(id);
  return (
    <Page title={words.one} note={id}>
      <Loaded query={found}>
        {(one) => (
          <>
            <What broken={one} />
            <Sides broken={one} />
            <Proposals broken={one} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function What({ broken }: { broken: Found }) {
  const { found, resolution } = broken;
  const { subject } = found;
  const facts: Fact[] = [
    [words.what, words.findings[found.finding]],
    [
      words.state,
      <Chip key="state" tone={broken.closedAt ? 'jade' : 'brass'}>
        {words.breakStates[found.state]}
      </Chip>,
    ],
    ...(resolution ? [[words.how, words.resolutions[resolution]] as Fact] : []),
    [words.difference, <Amount key="difference" value={found.difference} />],
    [words.instance, found.instance],
    [words.since, <Time key="since" at={found.since} />],
    [
      words.key,
      <span key="key" className="mono">
        {found.key}
      </span>,
    ],
    [
      words.subject,
      subject?.kind === 'ORDER' ? (
        <Link key="subject" className="link" to={`/orders/${subject.id}`}>
          {words.subjects.ORDER}
        </Link>
      ) : subject ? (
        words.subjects[subject.kind]
      ) : (
        words.noSubject
      ),
    ],
  ];
  return (
    <Card className="stack">
      <Facts facts={facts} />
      <p className="note">{words.differenceNote}</p>
      <p>{adviceOn(broken)}</p>
    </Card>
  );
}

function adviceOn({ found }: Found): string {
  if (found.state === 'WITH_ORDER') return words.withOrder;
  return found.state === 'HEALED' ? words.healed : words.todo[found.finding];
}

function Sides({ broken: { call, ledger, lines } }: { broken: Found }) {
  return (
    <Card className="stack">
      <h2 className="heading">{words.sides}</h2>
      <div className="sides">
        <section className="stack tight">
          <h3 className="title">{words.call}</h3>
          {call ? (
            <>
              <Amount value={call.amount} />
              <p>{call.state.toLowerCase().replaceAll('_', ' ')}</p>
              <p className="note">
                <Time at={call.at} />
              </p>
            </>
          ) : (
            <p className="note">{words.noCall}</p>
          )}
        </section>
        <section className="stack tight">
          <h3 className="title">{words.ledger}</h3>
          {ledger ? (
            <>
              <Amount value={ledger.booked} />
              <p>{words.standings[ledger.standing]}</p>
              <p className="note">{words.booked}</p>
            </>
          ) : (
            <p className="note">{words.noCall}</p>
          )}
        </section>
        <section className="stack tight">
          <h3 className="title">{words.line}</h3>
          {lines.length === 0 && <p className="note">{words.noLine}</p>}
          {lines.map(({ file, line, amount, status, reference, fee, at }) => (
            <div key={file + line} className="stack tight">
              <Amount value={amount} />
              <p>
                {words.statuses[status]}
                {fee.amount > 0 && (
                  <>
                    {', '}
                    {words.fee} <Amount value={fee} />
                  </>
                )}
              </p>
              <p className="note">
                <span className="mono">{reference}</span>, {words.lineOf(line)}, <Time at={at} />
              </p>
            </div>
          ))}
        </section>
      </div>
    </Card>
  );
}

function Proposals({ broken }: { broken: Found }) {
  return (
    <Card className="stack">
      <h2 className="heading">{words.proposals}</h2>
      {broken.proposals.length === 0 && <p className="note">{words.noProposals}</p>}
      <ul className="rows">
        {broken.proposals.map((proposal) => (
          <ProposalRow key={proposal.id} id={broken.found.id} proposal={proposal} />
        ))}
      </ul>
      <Propose broken={broken} />
    </Card>
  );
}

function ProposalRow({ id, proposal }: { id: string; proposal: BreakProposal }) {
  const nameOf = useNames();
  return (
    <li className="proposal stack tight">
      <div className="row wrap">
        <span className="title grow">{words.resolutions[proposal.resolution]}</span>
        <Chip tone={TONES[proposal.state]}>{words.proposalStates[proposal.state]}</Chip>
      </div>
      <p className="note">{words.moves[proposal.resolution]}</p>
      <p>{proposal.reason}</p>
      <p>
        <span className="note">{words.evidence}</span> {proposal.evidence}
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
      {proposal.state === 'OPEN' && <Decide id={id} proposal={proposal} />}
    </li>
  );
}

function Decide({ id, proposal }: { id: string; proposal: BreakProposal }) {
  const decide = useDecideBreak(id);
  const myself = useMyself();
  const [asks, ask] = useState<BreakDecision['to']>();
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
          {asks === 'approve' && <p>{words.moves[proposal.resolution]}</p>}
        </ReasonDialog>
      )}
    </div>
  );
}

function Propose({ broken }: { broken: Found }) {
  const propose = useProposeBreak(broken.found.id);
  const [asks, ask] = useState(false);
  if (broken.found.state !== 'OPEN' || broken.proposals.some(({ state }) => state === 'OPEN')) return null;
  const run = (reason: string, form: FormData) =>
    propose.mutateAsync({
      resolution: form.get('resolution') as BreakResolution,
      reason,
      evidence: String(form.get('evidence')).trim(),
    });
  const choices = BREAK_RESOLUTIONS.filter((one) => one !== 'BORNE' || broken.mayBeBorne);
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
                  {words.resolutions[one]}
                  <span className="note">{words.moves[one]}</span>
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
        </ReasonDialog>
      )}
    </div>
  );
}
