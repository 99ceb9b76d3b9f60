import { Card, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { BookCheck, BookX, CircleAlert } from 'lucide-react';
import { useVerifications, useVerify, type Verification } from '../api/books';
import { CheckpointCard } from '../parts/CheckpointCard';
import { Page } from '../parts/Page';
import { ProofCard } from '../parts/ProofCard';
import { Loaded, ProblemCard } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';
import { texts } from '../texts';

const words = texts.books;
const NUMBER = new Intl.NumberFormat('en');

/** One press goes through all accounts and says whether the books are right; the run goes on when the page is left. */
export default function Books() {
  const runs = useVerifications();
  const verify = useVerify();
  const running = runs.data?.items[0]?.state === 'RUNNING';
  const button = (
    <Button h={44} loading={verify.isPending || running} onClick={() => verify.mutate()}>
      {words.verify}
    </Button>
  );
  return (
    <Page title={texts.places.books} note={texts.overview.books} side={button}>
      {verify.isError && <ProblemCard error={verify.error} />}
      <Loaded query={runs}>{({ items }) => <Runs runs={items} />}</Loaded>
      <CheckpointCard />
    </Page>
  );
}

function Runs({ runs }: { runs: Verification[] }) {
  const [last, ...earlier] = runs;
  if (!last) {
    return (
      <Card>
        <div className="row">
          <Glyph icon={BookCheck} />
          <p className="note">{words.none}</p>
        </div>
      </Card>
    );
  }
  return (
    <>
      <Card className="stack">
        {last.state === 'RUNNING' ? <Progress run={last} /> : <Verdict run={last} />}
      </Card>
      {last.proof && <ProofCard proof={last.proof} />}
      {earlier.length > 0 && (
        <Card>
          <h2 className="heading">{words.earlier}</h2>
          <Table label={words.earlier} columns={EARLIER} rows={earlier} idOf={({ id }) => id} />
        </Card>
      )}
    </>
  );
}

function Progress({ run }: { run: Verification }) {
  const told = `${NUMBER.format(run.accountsDone)} / ${NUMBER.format(run.accounts)} ${words.accounts}`;
  return (
    <div className="stack tight">
      <p className="row between">
        <span className="title" role="status">
          {words.phases[run.phase]}
        </span>
        <span className="note number">{told}</span>
      </p>
      <progress
        aria-label={words.progress}
        max={Math.max(run.accounts, 1)}
        value={Math.min(run.accountsDone, run.accounts)}
      />
      <p className="note">{words.goesOn}</p>
    </div>
  );
}

function Verdict({ run }: { run: Verification }) {
  const right = run.state === 'CLEAN' && run.findings.length === 0;
  const Icon = right ? BookCheck : run.state === 'FAILED' ? CircleAlert : BookX;
  return (
    <div className="verdict" data-good={right} role="status">
      <div className="row title">
        <Icon size={22} aria-hidden="true" />
        {words.verdicts[run.state]}
      </div>
      <p className="report">
        {words.checked} <Time at={run.finishedAt ?? run.startedAt} />
      </p>
      {run.findings.length > 0 && (
        <ul className="rows report">
          {run.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const EARLIER: Column<Verification>[] = [
  { label: words.startedAt, cell: ({ startedAt }) => <Time at={startedAt} /> },
  { label: words.verdict, cell: ({ state }) => words.verdicts[state] },
  { label: words.digest, cell: ({ proof }) => <span className="mono">{proof?.digest ?? '–'}</span> },
];
