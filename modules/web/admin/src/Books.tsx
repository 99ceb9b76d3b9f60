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
  // Silence is not a proof: right only when the report says so and lists nothing.
  const right = report.clean === true && report.findings.length === 0;
  const number = new Intl.NumberFormat('en');
  return (
    <div className="verdict" data-good={right}>
      <div className="row title">
        {right ? <BookCheck size={20} aria-hidden="true" /> : <CircleAlert size={20} aria-hidden="true" />}
        {right ? 'The books are right.' : 'The books need attention.'}
      </div>
      <p className="report">
        {number.format(report.transfers)} transfers over {number.format(report.accounts)} accounts, checked at{' '}
        <time dateTime={report.at}>{new Date(report.at).toLocaleString('en')}</time>
      </p>
      <ul className="rows report">
        {report.findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
    </div>
  );
}
