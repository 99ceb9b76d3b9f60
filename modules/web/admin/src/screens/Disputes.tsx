import { Card, Chip } from '@kit/ui';
import { Link, useSearchParams } from 'react-router';
import { type DisputeLine, type Show, useDisputes } from '../api/disputes';
import { disputes as words } from '../disputesTexts';
import { Amount } from '../parts/Amount';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { Shows } from '../parts/Shows';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';

const SHOWS: Show[] = ['open', 'closed'];

const ALWAYS: Column<DisputeLine>[] = [
  {
    label: words.payee,
    cell: ({ id, payee }) => (
      <Link className="link" to={`/disputes/${id}`}>
        {payee}
      </Link>
    ),
  },
  { label: words.total, cell: ({ total }) => <Amount value={total} />, number: true },
  { label: words.reason, cell: ({ reason }) => words.reasons[reason] },
  { label: words.raised, cell: ({ createdAt }) => <Time at={createdAt} /> },
];

const COLUMNS: Record<Show, Column<DisputeLine>[]> = {
  open: [
    ...ALWAYS,
    { label: words.answerBy, cell: (line) => <AnswerBy line={line} /> },
    { label: words.state, cell: ({ state }) => words.states[state] },
  ],
  closed: ALWAYS,
};

/** What payers say went wrong, and what was answered. */
export default function Disputes() {
  const [asked] = useSearchParams();
  const show = SHOWS.find((one) => one === asked.get('show')) ?? 'open';
  const disputes = useDisputes(show);
  return (
    <Page title={words.title} note={words.note}>
      <Loaded query={disputes}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <Card className="stack">
              <Shows label={words.show} path="/disputes" words={words.shows} now={show} />
              <h2 className="heading">{words.headings[show]}</h2>
              {rows.length === 0 ? (
                <p className="note">{words.empty[show]}</p>
              ) : (
                <Table
                  label={words.headings[show]}
                  columns={COLUMNS[show]}
                  rows={rows}
                  idOf={({ id }) => id}
                />
              )}
              <MoreButton list={disputes} />
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}

function AnswerBy({ line }: { line: DisputeLine }) {
  return (
    <>
      <Time at={line.answerBy} />{' '}
      {Date.parse(line.answerBy) < Date.now() && <Chip tone="cinnabar">{words.late}</Chip>}
    </>
  );
}
