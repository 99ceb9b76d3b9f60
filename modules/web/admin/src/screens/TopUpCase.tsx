import { Card, Chip } from '@kit/ui';
import { useParams } from 'react-router';
import type { Answer } from '../api/orders';
import {
  type TopUpCase as Found,
  TOP_UP_RESOLUTIONS,
  type TopUpResolution,
  useDecideTopUp,
  useProposeTopUp,
  useTopUpCase,
} from '../api/topUpCases';
import { operations } from '../operationsTexts';
import { Amount } from '../parts/Amount';
import { BreaksOfOrder } from '../parts/BreaksOfOrder';
import { Evidence } from '../parts/Evidence';
import { type Fact, Facts } from '../parts/Facts';
import { ReferenceLink } from '../parts/LedgerLinks';
import { Page } from '../parts/Page';
import { type Ends, Proposals } from '../parts/Proposals';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';
import { topUpCases as words } from '../topUpCaseTexts';
import '../operations.css';

const { cases, orders } = operations;

const ANSWERS: Column<Answer>[] = [
  { label: orders.at, cell: ({ at }) => <Time at={at} /> },
  { label: orders.purpose, cell: ({ purpose, attempt }) => `${orders.purposes[purpose]} ${attempt}` },
  { label: orders.outcome, cell: ({ outcome }) => outcome.toLowerCase().replaceAll('_', ' ') },
  { label: orders.said, cell: ({ text, reference }) => [reference, text].filter(Boolean).join(' · ') || '–' },
];

/** One top-up in doubt: what is known of it, and how two administrators end it. */
export default function TopUpCase() {
  const { id = '' } = useParams();
  const found = useTopUpCase(id);
  return (
    <Page title={words.one} note={id}>
      <Loaded query={found}>{(one) => <Doubt doubt={one} />}</Loaded>
    </Page>
  );
}

function Doubt({ doubt }: { doubt: Found }) {
  const propose = useProposeTopUp(doubt.topUp);
  const decide = useDecideTopUp(doubt.topUp);
  return (
    <>
      <Card className="stack">
        <Facts facts={factsOf(doubt)} />
        {doubt.state === 'SUSPENDED' && <p className="note">{words.note}</p>}
      </Card>
      <Answers answers={doubt.answers} />
      <Evidence path={`/top-up-cases/${doubt.topUp}`} />
      <BreaksOfOrder order={doubt.topUp} />
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

function Answers({ answers }: { answers: Answer[] }) {
  return (
    <Card>
      <h2 className="heading">{orders.answers}</h2>
      {answers.length === 0 ? (
        <p className="note">{orders.noAnswers}</p>
      ) : (
        <Table
          label={orders.answers}
          columns={ANSWERS}
          rows={answers}
          idOf={({ at, purpose, attempt }) => at + purpose + attempt}
        />
      )}
    </Card>
  );
}

function endsOf({ state }: Found): Ends<TopUpResolution> {
  return {
    choices: state === 'SUSPENDED' ? [...TOP_UP_RESOLUTIONS] : [],
    names: words.resolutions,
    moves: words.moves,
  };
}

function factsOf(doubt: Found): Fact[] {
  const { state, resolution } = doubt;
  const ended = state === 'SETTLED' || state === 'RELEASED';
  return [
    [
      words.state,
      <Chip key="state" tone={ended ? 'jade' : 'brass'}>
        {words.states[state]}
      </Chip>,
    ],
    ...(state === 'SUSPENDED'
      ? []
      : [[words.how, resolution ? words.resolutions[resolution] : words.bySaying] as Fact]),
    [cases.amount, <Amount key="amount" value={doubt.amount} />],
    [cases.instance, doubt.instance],
    [cases.since, <Time key="since" at={doubt.since} />],
    [
      orders.key,
      <span key="key" className="mono">
        {doubt.key}
      </span>,
    ],
    [cases.reference, doubt.partnerReference ?? '–'],
    [words.booked, <ReferenceLink key="booked" id={doubt.topUp} />],
  ];
}
