import { Card } from '@kit/ui';
import type { Proof } from '../api/books';
import { type Row, rowsOf } from '../logic/totals';
import { texts } from '../texts';
import { Amount } from './Amount';
import { type Column, Table } from './Table';
import { Time } from './Time';

const words = texts.books;
const NUMBER = new Intl.NumberFormat('en');

/** What was proven: the totals at the cut-off, and a digest that the same books give again. */
export function ProofCard({ proof }: { proof: Proof }) {
  return (
    <Card className="stack">
      <div>
        <h2 className="heading">{words.proof}</h2>
        <p className="note">
          {words.cutOff} <Time at={proof.cutOffAt} />
        </p>
      </div>
      <dl className="figures">
        {(['accounts', 'entries', 'transfers'] as const).map((name) => (
          <div key={name}>
            <dt>{words.counts[name]}</dt>
            <dd>{NUMBER.format(proof[name])}</dd>
          </div>
        ))}
      </dl>
      <Table label={words.totals} columns={TOTALS} rows={rowsOf(proof.totals)} idOf={({ name }) => name} />
      <div>
        <h3 className="heading">{words.digest}</h3>
        <p className="mono">{proof.digest}</p>
        <p className="note">{words.digestNote}</p>
      </div>
    </Card>
  );
}

const TOTALS: Column<Row>[] = [
  { label: words.type, cell: ({ name, whole }) => (whole ? <b>{name}</b> : name) },
  { label: words.counts.accounts, cell: ({ accounts }) => NUMBER.format(accounts), number: true },
  { label: words.debits, cell: ({ debitsPosted }) => <Amount value={debitsPosted} />, number: true },
  { label: words.credits, cell: ({ creditsPosted }) => <Amount value={creditsPosted} />, number: true },
  { label: words.pendingDebits, cell: ({ debitsPending }) => <Amount value={debitsPending} />, number: true },
  {
    label: words.pendingCredits,
    cell: ({ creditsPending }) => <Amount value={creditsPending} />,
    number: true,
  },
];
