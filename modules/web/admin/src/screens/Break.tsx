import { Card, Chip } from '@kit/ui';
import { Link, useParams } from 'react-router';
import {
  BREAK_RESOLUTIONS,
  type BreakResolution,
  type Break as Found,
  useBreak,
  useDecideBreak,
  useProposeBreak,
} from '../api/reconciliation';
import { Amount } from '../parts/Amount';
import { Evidence } from '../parts/Evidence';
import { type Fact, Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { type Ends, Proposals } from '../parts/Proposals';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import { reconciliation as words } from '../reconciliationTexts';
import '../operations.css';

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
            <Evidence path={`/breaks/${one.found.id}`} />
            <Ending broken={one} />
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
    ...(broken.borne.amount > 0 ? [[words.borne, <Amount key="borne" value={broken.borne} />] as Fact] : []),
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
      subject && subject.kind !== 'TOP_UP' ? (
        <Link key="subject" className="link" to={`/orders/${subject.id}`}>
          {words.subjects[subject.kind]}
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

function Ending({ broken }: { broken: Found }) {
  const propose = useProposeBreak(broken.found.id);
  const decide = useDecideBreak(broken.found.id);
  return (
    <Proposals
      proposals={broken.proposals}
      amount={broken.found.difference}
      ends={endsOf(broken)}
      own={words}
      onPropose={propose.mutateAsync}
      onDecide={decide.mutateAsync}
    />
  );
}

function endsOf({ found, ...may }: Found): Ends<BreakResolution> {
  const choices = found.state === 'OPEN' ? BREAK_RESOLUTIONS : [];
  const offered = { OURS_STAND: true, BORNE: may.mayBeBorne, GIVEN_BACK: may.mayBeGivenBack };
  return {
    names: words.resolutions,
    moves: words.moves,
    choices: choices.filter((one) => offered[one]),
  };
}
