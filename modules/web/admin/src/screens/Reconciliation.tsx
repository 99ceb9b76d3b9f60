import { Card, Chip, type Tone } from '@kit/ui';
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import {
  type BreakAgeing,
  type BreakLine,
  FINDINGS,
  type PartnerFile,
  useBreaks,
  useFiles,
  useTake,
} from '../api/reconciliation';
import { operations } from '../operationsTexts';
import { Amount } from '../parts/Amount';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { InlineProblem, Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';
import { reconciliation as words } from '../reconciliationTexts';
import '../operations.css';

const TONES: Record<PartnerFile['state'], Tone> = {
  REFUSED: 'cinnabar',
  ENTERED: 'sky',
  MATCHED: 'sky',
  COMPLETE: 'jade',
  REPLACED: 'brass',
};

const FILES: Column<PartnerFile>[] = [
  {
    label: words.instance,
    cell: ({ instance, revision }) => (
      <>
        {instance} {revision > 1 && <span className="note">{words.revision(revision)}</span>}
      </>
    ),
  },
  {
    label: words.period,
    cell: ({ from, to, zone }) => (
      <>
        <Time at={from} /> – <Time at={to} /> <span className="note">{words.zone(zone)}</span>
      </>
    ),
  },
  { label: words.lines, cell: ({ lines }) => lines, number: true },
  {
    label: words.state,
    cell: ({ state }) => <Chip tone={TONES[state]}>{words.states[state]}</Chip>,
  },
  { label: words.found, cell: (file) => <Found file={file} /> },
  { label: words.received, cell: ({ receivedAt }) => <Time at={receivedAt} /> },
];

const BREAKS: Column<BreakLine>[] = [
  {
    label: words.what,
    cell: ({ id, finding }) => (
      <Link className="link" to={`/breaks/${id}`}>
        {words.findings[finding]}
      </Link>
    ),
  },
  { label: words.instance, cell: ({ instance }) => instance },
  { label: words.difference, cell: ({ difference }) => <Amount value={difference} />, number: true },
  { label: words.since, cell: ({ since }) => <Time at={since} /> },
  { label: words.state, cell: ({ state }) => words.breakStates[state] },
];

const AGEING: Column<BreakAgeing>[] = [
  { label: words.instance, cell: ({ instance }) => instance },
  { label: words.breaks, cell: ({ breaks }) => breaks, number: true },
  ...(['upToADay', 'upToAWeek', 'upToAMonth', 'older', 'total'] as const).map((age) => ({
    label: operations.cases[age],
    cell: (line: BreakAgeing) => <Amount value={line[age]} />,
    number: true,
  })),
];

/** Partners' files, and what differs by them. */
export default function Reconciliation() {
  const files = useFiles();
  const breaks = useBreaks();
  return (
    <Page title={words.title} note={words.note}>
      <Take />
      <Loaded query={breaks}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              <Ageing lines={pages[0]?.ageing ?? []} />
              <Card className="stack">
                <h2 className="heading">{words.open}</h2>
                {rows.length === 0 ? (
                  <p className="note">{words.noOpen}</p>
                ) : (
                  <Table label={words.open} columns={BREAKS} rows={rows} idOf={({ id }) => id} />
                )}
                <MoreButton list={breaks} />
              </Card>
            </>
          );
        }}
      </Loaded>
      <Loaded query={files}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <Card className="stack">
              <h2 className="heading">{words.files}</h2>
              {rows.length === 0 ? (
                <p className="note">{words.noFiles}</p>
              ) : (
                <Table label={words.files} columns={FILES} rows={rows} idOf={({ id }) => id} />
              )}
              <MoreButton list={files} />
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Found({ file }: { file: PartnerFile }) {
  const { findings, refusal, changes } = file;
  const found = (['MATCHED', ...FINDINGS] as const).filter((finding) => findings[finding]);
  return (
    <>
      {refusal}
      {found.map((finding) => `${findings[finding]} ${words.findings[finding]}`).join(', ')}
      {changes && (
        <span className="note"> {words.changes(changes.added, changes.removed, changes.changed)}</span>
      )}
    </>
  );
}

function Ageing({ lines }: { lines: BreakAgeing[] }) {
  return (
    <Card>
      <h2 className="heading">{words.ageing}</h2>
      <p className="note">{lines.length === 0 ? words.noAgeing : words.ageingNote}</p>
      {lines.length > 0 && (
        <Table
          label={words.ageing}
          columns={AGEING}
          rows={lines}
          idOf={({ instance, total }) => instance + total.currency}
        />
      )}
    </Card>
  );
}

function Take() {
  const take = useTake();
  const [chosen, choose] = useState<File>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen) take.mutate(chosen);
  };
  return (
    <Card>
      <form className="stack" onSubmit={submit}>
        <h2 className="heading">{words.take}</h2>
        <p className="note">{words.takeNote}</p>
        <label className="stack tight">
          {words.file}
          <input
            type="file"
            name="file"
            required
            accept=".csv,text/csv,text/plain"
            onChange={({ target }) => choose(target.files?.[0])}
          />
        </label>
        <div>
          <Button type="submit" h={44} loading={take.isPending}>
            {words.take}
          </Button>
        </div>
        <p role="status" className="note">
          {take.data && (take.data.refusal ? words.refusedNow(take.data.refusal) : words.taken)}
        </p>
        <InlineProblem error={take.error} />
      </form>
    </Card>
  );
}
