import { Card, Chip, type Tone } from '@kit/ui';
import { Button } from '@mantine/core';
import { useLocation, useSearchParams } from 'react-router';
import { type Item, type Meaning, SHOWS, type State, useEvidence, type Wire } from '../api/evidence';
import { evidence as words } from '../evidenceTexts';
import { operations } from '../operationsTexts';
import { EvidenceBody } from './EvidenceBody';
import { type Fact, Facts } from './Facts';
import { MoreButton } from './MoreButton';
import { Shows } from './Shows';
import { Loaded } from './states';
import { Time } from './Time';
import '../operations.css';

const TONES: Partial<Record<State, Tone>> = { SUCCEEDED: 'jade', REJECTED: 'cinnabar' };

/** What went out and came back for the call behind a doubt, and what was made of it. */
export function Evidence({ path }: { path: string }) {
  const { pathname } = useLocation();
  const [asked] = useSearchParams();
  const show = SHOWS.find((one) => one === asked.get('show')) ?? 'first';
  const found = useEvidence(path, show);
  return (
    <Card className="stack">
      <h2 className="heading">{words.heading}</h2>
      <p className="note">{words.note}</p>
      <Shows label={words.show} path={pathname} words={words.shows} now={show} />
      <Loaded query={found}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <Items items={items} total={pages[0]?.total ?? 0} />
              <MoreButton list={found} />
            </>
          );
        }}
      </Loaded>
      {found.data && (
        <div>
          <Button
            variant="default"
            h={44}
            loading={found.isRefetching && !found.isFetchingNextPage}
            onClick={() => void found.refetch()}
          >
            {words.again}
          </Button>
        </div>
      )}
    </Card>
  );
}

export function Items({ items, total }: { items: Item[]; total: number }) {
  if (items.length === 0) return <p className="note">{words.empty}</p>;
  return (
    <>
      <ol className="rows">
        {items.map(({ id, at, exchange, meaning }) => (
          <li key={id} className="said stack tight">
            {exchange ? <Exchanged at={at} wire={exchange} /> : <Meant at={at} meaning={meaning} />}
          </li>
        ))}
      </ol>
      <p className="note">{words.count(items.length, total)}</p>
    </>
  );
}

function Exchanged({ at, wire }: { at: string; wire: Wire }) {
  const { method, path, status, failure, elapsedMillis, request, answer } = wire;
  return (
    <>
      <div className="row wrap">
        <span className="mono grow">{`${method} ${path}`}</span>
        <Chip tone={toneOf(status)}>{status ? words.answered(status) : words.silent}</Chip>
      </div>
      <p className="note">
        <Time at={at} /> · {words.took(elapsedMillis)} · {words.sent[sentOf(wire)]}
        {failure && ` · ${failure}`}
      </p>
      {request.text !== '' && <EvidenceBody name={words.request} body={request} />}
      {answer && <EvidenceBody name={words.answer} body={answer} />}
    </>
  );
}

function toneOf(status?: number): Tone {
  if (!status) return 'brass';
  return status < 400 ? 'jade' : 'cinnabar';
}

function sentOf({ status, maybeSent }: Wire): keyof typeof words.sent {
  if (status) return 'yes';
  return maybeSent ? 'maybe' : 'no';
}

function Meant({ at, meaning }: { at: string; meaning: Meaning }) {
  const { purpose, attempt, said, state, code, reference, text } = meaning;
  const facts: Fact[] = [
    ...(code ? [[words.code, <Mono key="code" text={code} />] as Fact] : []),
    ...(reference ? [[words.reference, <Mono key="reference" text={reference} />] as Fact] : []),
  ];
  return (
    <>
      <div className="row wrap">
        <span className="title grow">{`${words.meant}: ${operations.orders.purposes[purpose]} ${attempt}`}</span>
        <Chip tone={TONES[said] ?? 'brass'}>{words.states[said]}</Chip>
      </div>
      <p className="note">
        <Time at={at} />
        {text && ` · ${text}`}
      </p>
      {said !== state && <p className="note">{words.stayed(words.states[said], words.states[state])}</p>}
      {facts.length > 0 && <Facts facts={facts} />}
    </>
  );
}

function Mono({ text }: { text: string }) {
  return <span className="mono">{text}</span>;
}
