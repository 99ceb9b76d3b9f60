import { Card, Glyph } from '@kit/ui';
import { Button, Modal } from '@mantine/core';
import { Clock3, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { type PlatformTime, useAdvance, useClock } from '../api/clock';
import { ahead } from '../logic/ahead';
import { Page } from '../parts/Page';
import { InlineProblem, Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import { texts } from '../texts';

const words = texts.clock;
type Step = (typeof words.steps)[number];

/** The platform's time, and in a sandbox the way forward; never back. */
export default function Clock() {
  const clock = useClock();
  return (
    <Page title={texts.places.clock} note={texts.overview.clock}>
      <Loaded query={clock}>{(time) => <Present time={time} />}</Loaded>
    </Page>
  );
}

function Present({ time }: { time: PlatformTime }) {
  const [step, choose] = useState<Step>();
  return (
    <>
      <Card className="stack">
        <div className="row">
          <Glyph icon={Clock3} tone={time.aheadSeconds > 0 ? 'brass' : 'jade'} />
          <div className="grow">
            <p className="note">{words.now}</p>
            <p className="clock-face">
              <Time at={time.now} />
            </p>
            <p className="note">{ahead(time.aheadSeconds)}</p>
          </div>
        </div>
        {time.simulatorFollows === false && <p className="banner">{words.simulatorLost}</p>}
        {time.sandbox ? (
          <div className="steps">
            {words.steps.map((one) => (
              <Button key={one.by} variant="default" h={48} onClick={() => choose(one)}>
                {one.label}
              </Button>
            ))}
          </div>
        ) : (
          <p className="note">{words.live}</p>
        )}
      </Card>
      {time.sandbox && <Warning />}
      <Confirm step={step} onClose={() => choose(undefined)} />
    </>
  );
}

function Warning() {
  return (
    <Card>
      <div className="row">
        <Glyph icon={TriangleAlert} tone="brass" />
        <h2 className="heading">{words.expires}</h2>
      </div>
      <ul className="rows">
        {words.expiring.map(({ what, after }) => (
          <li key={what} className="row between expiring">
            <span>{what}</span>
            <span className="note">{after}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Confirm({ step, onClose }: { step?: Step; onClose: () => void }) {
  const advance = useAdvance();
  const move = () => {
    if (step) advance.mutate(step.by, { onSuccess: onClose });
  };
  return (
    <Modal
      opened={step !== undefined}
      onClose={onClose}
      title={words.confirm}
      closeButtonProps={{ 'aria-label': texts.close, size: 44, iconSize: 22 }}
    >
      <div className="stack">
        <p>
          {step?.label}. {words.confirmNote}
        </p>
        <InlineProblem error={advance.error} />
        <Button h={48} loading={advance.isPending} onClick={move}>
          {words.move}
        </Button>
      </div>
    </Modal>
  );
}
