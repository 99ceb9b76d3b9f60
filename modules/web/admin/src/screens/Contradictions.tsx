import { Card } from '@kit/ui';
import { Link, useSearchParams } from 'react-router';
import { type Contradiction, SHOWS, useContradictions } from '../api/contradictions';
import { contradictions as words } from '../contradictionTexts';
import { meaningOf } from '../logic/contradictions';
import { Amount } from '../parts/Amount';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { Shows } from '../parts/Shows';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';

const COLUMNS: Column<Contradiction>[] = [
  {
    label: words.what,
    cell: (one) => (
      <Link className="link" to={`/contradictions/${one.id}`}>
        {words.said[meaningOf(one)]}
      </Link>
    ),
  },
  { label: words.instance, cell: ({ instance }) => instance },
  { label: words.kind, cell: ({ kind }) => words.kinds[kind] },
  { label: words.amount, cell: ({ amount }) => <Amount value={amount} />, number: true },
  { label: words.told, cell: ({ toldAt }) => <Time at={toldAt} /> },
  { label: words.times, cell: ({ times }) => times, number: true },
];

/** What partners said against what stands: a list that administrators work off. */
export default function Contradictions() {
  const [asked] = useSearchParams();
  const show = SHOWS.find((one) => one === asked.get('show')) ?? 'open';
  const found = useContradictions(show);
  return (
    <Page title={words.title} note={words.note}>
      <Loaded query={found}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <Card className="stack">
              <Shows label={words.show} path="/contradictions" words={words.shows} now={show} />
              <h2 className="heading">{words.headings[show]}</h2>
              {rows.length === 0 ? (
                <p className="note">{words.empty[show]}</p>
              ) : (
                <Table label={words.headings[show]} columns={COLUMNS} rows={rows} idOf={({ id }) => id} />
              )}
              <MoreButton list={found} />
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}
