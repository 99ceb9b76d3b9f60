import { Card, Chip } from '@kit/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useNames } from '../api/administrators';
import { type Contradiction as Found, useContradiction, useLookAt } from '../api/contradictions';
import { contradictions as words } from '../contradictionTexts';
import { evidence } from '../evidenceTexts';
import { meaningOf } from '../logic/contradictions';
import { operations } from '../operationsTexts';
import { Amount } from '../parts/Amount';
import { Evidence } from '../parts/Evidence';
import { type Fact, Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import '../operations.css';

/** What one partner said against what stands, and how an administrator ends it. */
export default function Contradiction() {
  const { id = '' } = useParams();
  const found = useContradiction(id);
  return (
    <Page title={words.one} note={id}>
      <Loaded query={found}>
        {(one) => (
          <>
            <What found={one} />
            <Evidence path={`/contradictions/${one.id}`} />
            {one.lookedAt ? <Ended looked={one.lookedAt} /> : <Look id={one.id} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function What({ found }: { found: Found }) {
  return (
    <Card className="stack">
      <Facts facts={factsOf(found)} />
      {!found.lookedAt && <p className="banner">{words.todo[meaningOf(found)]}</p>}
    </Card>
  );
}

function factsOf(found: Found): Fact[] {
  const state = found.lookedAt ? 'closed' : 'open';
  return [
    [words.what, words.said[meaningOf(found)]],
    [
      words.state,
      <Chip key="state" tone={found.lookedAt ? 'jade' : 'brass'}>
        {words.states[state]}
      </Chip>,
    ],
    [words.stands, evidence.states[found.stands]],
    [words.asked, heardOf(found)],
    [words.amount, <Amount key="amount" value={found.amount} />],
    [words.kind, words.kinds[found.kind]],
    [words.instance, found.instance],
    [words.key, <Mono key="key" text={found.call} />],
    ...(found.reference ? [[words.reference, <Mono key="reference" text={found.reference} />] as Fact] : []),
    [words.occasion, operations.orders.purposes[found.purpose]],
    [words.told, <Time key="told" at={found.toldAt} />],
    ...(found.times > 1
      ? ([
          [words.times, operations.orders.times(found.times)],
          [words.lastTold, <Time key="last" at={found.lastToldAt} />],
        ] as Fact[])
      : []),
  ];
}

function heardOf({ said, askedAt, heard }: Found): string {
  if (heard) return words.heard[heard];
  if (said === 'CHARGED_BACK') return words.neverAsked;
  return askedAt ? words.notHeard : words.notAsked;
}

function Mono({ text }: { text: string }) {
  return <span className="mono">{text}</span>;
}

function Ended({ looked }: { looked: NonNullable<Found['lookedAt']> }) {
  const nameOf = useNames();
  return (
    <Card className="stack tight">
      <h2 className="heading">{words.ended}</h2>
      <p>{looked.note}</p>
      <p className="note">
        {words.by(nameOf(looked.by))}, <Time at={looked.at} />
      </p>
    </Card>
  );
}

function Look({ id }: { id: string }) {
  const look = useLookAt(id);
  const [asks, ask] = useState(false);
  return (
    <Card className="stack">
      <h2 className="heading">{words.ended}</h2>
      <p className="note">{words.correction}</p>
      <div className="row wrap">
        <Link className="link" to="/reconciliation">
          {words.toReconciliation}
        </Link>
        <Link className="link" to="/cases">
          {words.toCases}
        </Link>
      </div>
      <div>
        <Button h={44} onClick={() => ask(true)}>
          {words.look}
        </Button>
      </div>
      {asks && (
        <ReasonDialog
          title={words.lookTitle}
          note={words.lookNote}
          action={words.look}
          asks={{ label: words.found, note: words.foundNote, longest: 200 }}
          run={(note) => look.mutateAsync(note)}
          onClose={() => ask(false)}
        />
      )}
    </Card>
  );
}
