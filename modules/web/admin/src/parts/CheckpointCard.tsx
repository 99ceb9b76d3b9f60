import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { type Checkpoint, type Making, useCheckpoints, useSignNow } from '../api/checkpoints';
import { texts } from '../texts';
import { type Fact, Facts } from './Facts';
import { Loaded, ProblemCard } from './states';
import { Time } from './Time';

const words = texts.checkpoints;
const NUMBER = new Intl.NumberFormat('en');

/** The last point up to which the books are signed, and a way to sign them now. */
export function CheckpointCard() {
  const checkpoints = useCheckpoints();
  const sign = useSignNow();
  const running = checkpoints.data?.making?.state === 'RUNNING';
  return (
    <>
      {sign.isError && <ProblemCard error={sign.error} />}
      <Loaded query={checkpoints}>
        {({ making, items: [last] }) => (
          <Card className="stack">
            <div className="row between">
              <h2 className="heading">{words.title}</h2>
              <Button
                variant="default"
                h={44}
                loading={sign.isPending || running}
                onClick={() => sign.mutate()}
              >
                {words.sign}
              </Button>
            </div>
            <p className="note">{words.note}</p>
            {making && <Attempt making={making} />}
            {last ? <Facts facts={factsOf(last)} /> : <p className="note">{words.none}</p>}
          </Card>
        )}
      </Loaded>
    </>
  );
}

function Attempt({ making }: { making: Making }) {
  const wrong = making.state === 'BREACHED' || making.state === 'FAILED';
  if (!wrong) {
    return (
      <p className="note" role="status">
        {words.states[making.state]} <Time at={making.finishedAt ?? making.startedAt} />
      </p>
    );
  }
  return (
    <div className="verdict" data-good={false} role="alert">
      <p className="title">{words.states[making.state]}</p>
      {making.findings.length > 0 && (
        <ul className="rows report">
          {making.findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const factsOf = ({ number, at, totals, heads, holds, digest, key }: Checkpoint): Fact[] => [
  [words.number, NUMBER.format(number)],
  [words.at, <Time key="at" at={at} />],
  [words.entries, NUMBER.format(totals.reduce((sum, { entries }) => sum + entries, 0))],
  [words.heads, NUMBER.format(heads)],
  [words.holds, NUMBER.format(holds)],
  [
    words.digest,
    <span key="digest" className="mono">
      {digest}
    </span>,
  ],
  [
    words.key,
    <span key="key" className="mono">
      {key}
    </span>,
  ],
];
