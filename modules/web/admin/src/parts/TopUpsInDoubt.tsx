import { Card } from '@kit/ui';
import { Link } from 'react-router';
import { type TopUpCaseLine, useTopUpCases } from '../api/topUpCases';
import { operations } from '../operationsTexts';
import { topUpCases as words } from '../topUpCaseTexts';
import { Amount } from './Amount';
import { MoreButton } from './MoreButton';
import { Loaded } from './states';
import { type Column, Table } from './Table';
import { Time } from './Time';

const { cases } = operations;

const COLUMNS: Column<TopUpCaseLine>[] = [
  {
    label: words.topUp,
    cell: ({ topUp }) => (
      <Link className="link mono" to={`/cases/top-ups/${topUp}`}>
        {topUp}
      </Link>
    ),
  },
  { label: cases.instance, cell: ({ instance }) => instance },
  { label: cases.amount, cell: ({ amount }) => <Amount value={amount} />, number: true },
  { label: cases.since, cell: ({ since }) => <Time at={since} /> },
  { label: cases.age, cell: ({ days }) => cases.days(days) },
  { label: cases.waits, cell: ({ proposal }) => cases.waitsFor[proposal ? 'approval' : 'proposal'] },
];

/** The top-ups whose card company cannot say whether it charged the card. */
export function TopUpsInDoubt() {
  const found = useTopUpCases();
  return (
    <Loaded query={found}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        return (
          <Card className="stack">
            <h2 className="heading">{words.heading}</h2>
            <p className="note">{rows.length === 0 ? words.empty : words.note}</p>
            {rows.length > 0 && (
              <Table label={words.heading} columns={COLUMNS} rows={rows} idOf={({ topUp }) => topUp} />
            )}
            <MoreButton list={found} />
          </Card>
        );
      }}
    </Loaded>
  );
}
