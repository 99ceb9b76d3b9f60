import { Card, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { BookCheck, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Refused, type Report, verify } from './api';

/** One press recomputes every balance from the transfers and says whether the books are right. */
export function Books({ onSignedOut }: { onSignedOut: () => void }) {
  const [report, setReport] = useState<Report>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    setFault(undefined);
    try {
      setReport(await verify());
    } catch (error) {
      if (error instanceof Refused && [401, 403].includes(error.status)) return onSignedOut();
      setFault((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card className="stack">
      <div className="row">
        <Glyph icon={BookCheck} tone="jade" />
        <div className="grow">
          <h2 className="heading">The books</h2>
          <p className="note">Recomputes every balance from the ledger’s transfers and compares.</p>
        </div>
        <Button h={44} loading={busy} onClick={() => void run()}>
          Verify the books
        </Button>
      </div>
      {fault && (
        <p className="note negative" role="alert">
          {fault}
        </p>
      )}
      <div role="status">{report && <Verdict report={report} />}</div>
    </Card>
  );
}

function Verdict({ report }: { report: Report }) {
  const good = isGood(report);
  return (
    <div className="verdict" data-good={good}>
      <div className="row title">
        {good ? <BookCheck size={20} aria-hidden="true" /> : <CircleAlert size={20} aria-hidden="true" />}
        {good ? 'The books are right.' : 'The books need attention. Read the report.'}
      </div>
      <Value value={report} />
    </div>
  );
}

/** Right only when the report says so and lists nothing broken: silence is not a proof. */
function isGood(report: Report): boolean {
  const said = ['consistent', 'clean', 'ok', 'balanced', 'sound'].find(
    (key) => typeof report[key] === 'boolean',
  );
  const broken = ['findings', 'violations', 'faults', 'problems', 'differences'].find((key) =>
    Array.isArray(report[key]),
  );
  if (!said && !broken) return false;
  const nothingBroken = !broken || (report[broken] as unknown[]).length === 0;
  return nothingBroken && (!said || report[said] === true);
}

function Value({ value }: { value: unknown }) {
  if (Array.isArray(value)) {
    return (
      <ol className="rows">
        {value.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is shown
          <li key={index}>
            <Value value={item} />
          </li>
        ))}
      </ol>
    );
  }
  if (value === null || typeof value !== 'object') return <>{String(value)}</>;
  return (
    <dl className="report">
      {Object.entries(value).map(([key, item]) => (
        <div key={key}>
          <dt>{key.replace(/([A-Z])/g, ' $1').toLowerCase()}</dt>
          <dd>
            <Value value={item} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
