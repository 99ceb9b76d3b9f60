import { Card } from '@kit/ui';
import { Link } from 'react-router';
import { type Ageing, type CaseLine, useCases } from '../api/cases';
import { operations } from '../operationsTexts';
import { Amount } from '../parts/Amount';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';

const words = operations.cases;

const AGEING: Column<Ageing>[] = [
  { label: words.instance, cell: ({ instance }) => instance },
  { label: words.cases, cell: ({ cases }) => cases, number: true },
  ...(['upToADay', 'upToAWeek', 'upToAMonth', 'older', 'total'] as const).map((age) => ({
    label: words[age],
    cell: (line: Ageing) => <Amount value={line[age]} />,
    number: true,
  })),
];

const COLUMNS: Column<CaseLine>[] = [
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
  { label: words.age, cell: ({ days }) => words.days(days) },
  { label: words.waits, cell: ({ proposal }) => words.waitsFor[proposal ? 'approval' : 'proposal'] },
];

/** What the operator doubts, how old the doubt is, and what it waits for. */
export default function Cases() {
  const cases = useCases();
  return (
    <Page title={words.title} note={words.note}>
      <Loaded query={cases}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              <AgeingCard lines={pages[0]?.ageing ?? []} />
              <Card className="stack">
                <h2 className="heading">{words.open}</h2>
                {rows.length === 0 ? (
                  <p className="note">{words.empty}</p>
                ) : (
                  <Table label={words.open} columns={COLUMNS} rows={rows} idOf={({ order }) => order} />
                )}
                <MoreButton list={cases} />
              </Card>
            </>
          );
        }}
      </Loaded>
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
