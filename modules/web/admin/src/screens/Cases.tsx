import { Card } from '@kit/ui';
import { Link, useSearchParams } from 'react-router';
import { type Ageing, type CaseLine, type Show, useCases } from '../api/cases';
import { namesOf } from '../logic/caseEnds';
import { operations } from '../operationsTexts';
import { Amount } from '../parts/Amount';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { Shows } from '../parts/Shows';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';
import { TopUpsInDoubt } from '../parts/TopUpsInDoubt';

const words = operations.cases;
const SHOWS: Show[] = ['open', 'closed'];

const AGEING: Column<Ageing>[] = [
  { label: words.instance, cell: ({ instance }) => instance },
  { label: words.cases, cell: ({ cases }) => cases, number: true },
  ...(['upToADay', 'upToAWeek', 'upToAMonth', 'older', 'total'] as const).map((age) => ({
    label: words[age],
    cell: (line: Ageing) => <Amount value={line[age]} />,
    number: true,
  })),
];

const ALWAYS: Column<CaseLine>[] = [
  {
    label: words.payee,
    cell: ({ order, payee }) => (
      <Link className="link" to={`/cases/${order}`}>
        {payee}
      </Link>
    ),
  },
  { label: words.instance, cell: ({ instance }) => instance },
  { label: words.amount, cell: ({ amount }) => <Amount value={amount} />, number: true },
  { label: words.since, cell: ({ since }) => <Time at={since} /> },
];

const COLUMNS: Record<Show, Column<CaseLine>[]> = {
  open: [
    ...ALWAYS,
    { label: words.age, cell: ({ days }) => words.days(days) },
    { label: words.waits, cell: ({ proposal }) => words.waitsFor[proposal ? 'approval' : 'proposal'] },
  ],
  closed: [
    ...ALWAYS,
    { label: words.how, cell: (line) => line.resolution && namesOf(line)[line.resolution] },
  ],
};

/** What the operator doubts, how old the doubt is, and what it waits for; and how former doubts ended. */
export default function Cases() {
  const [asked] = useSearchParams();
  const show = SHOWS.find((one) => one === asked.get('show')) ?? 'open';
  const cases = useCases(show);
  return (
    <Page title={words.title} note={words.note}>
      <Loaded query={cases}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              <AgeingCard lines={pages[0]?.ageing ?? []} />
              <Card className="stack">
                <Shows label={words.show} path="/cases" words={words.shows} now={show} />
                <h2 className="heading">{words.headings[show]}</h2>
                {rows.length === 0 ? (
                  <p className="note">{words.empty[show]}</p>
                ) : (
                  <Table
                    label={words.headings[show]}
                    columns={COLUMNS[show]}
                    rows={rows}
                    idOf={({ order }) => order}
                  />
                )}
                <MoreButton list={cases} />
              </Card>
            </>
          );
        }}
      </Loaded>
      {show === 'open' && <TopUpsInDoubt />}
    </Page>
  );
}

function AgeingCard({ lines }: { lines: Ageing[] }) {
  return (
    <Card>
      <h2 className="heading">{words.ageing}</h2>
      <p className="note">{lines.length === 0 ? words.noAgeing : words.ageingNote}</p>
      {lines
        .filter(({ refusesOrders }) => refusesOrders)
        .map(({ instance, total }) => (
          <p key={instance + total.currency} className="banner" role="alert">
            {words.tooMuch(instance)}
          </p>
        ))}
      {lines.length > 0 && (
        <Table
          label={words.ageing}
          columns={AGEING}
          rows={lines}
          idOf={({ instance, total }) => instance + total.currency}
        />
      )}
    </Card>
  );
}
