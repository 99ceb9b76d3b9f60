import { Card, Chip } from '@kit/ui';
import { Link, useParams } from 'react-router';
import {
  type Case as Found,
  RESOLUTIONS,
  type Resolution,
  useCase,
  useDecide,
  usePropose,
} from '../api/cases';
import { namesOf } from '../logic/caseEnds';
import { operations } from '../operationsTexts';
import { Amount } from '../parts/Amount';
import { BreaksOfOrder } from '../parts/BreaksOfOrder';
import { Evidence } from '../parts/Evidence';
import { type Fact, Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { type Ends, Proposals } from '../parts/Proposals';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import '../operations.css';

const words = operations.cases;

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
  const propose = usePropose(doubt.order);
  const decide = useDecide(doubt.order);
  return (
    <>
      <Card className="stack">
        <Facts facts={factsOf(doubt)} />
        <Link className="link" to={`/orders/${doubt.order}`}>
          {words.order}
        </Link>
      </Card>
      <Evidence path={`/cases/${doubt.order}`} />
      <BreaksOfOrder order={doubt.order} />
      <Proposals
        proposals={doubt.proposals}
        amount={doubt.amount}
        ends={endsOf(doubt)}
        own={words}
        onPropose={propose.mutateAsync}
        onDecide={decide.mutateAsync}
      />
    </>
  );
}

/** How a doubt can end, in its own words: a refund that was not made is borne. */
function endsOf({ kind, state }: Found): Ends<Resolution> {
  const isRefund = kind === 'REFUND';
  return {
    choices: state === 'SUSPENDED' ? RESOLUTIONS.filter((one) => !isRefund || one !== 'NOT_DONE') : [],
    names: namesOf({ kind }),
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
