import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import {
  type Answer,
  type Exchange,
  type Order as Found,
  type Transfer,
  useHurry,
  useOrder,
} from '../api/orders';
import { operations } from '../operationsTexts';
import { Amount } from '../parts/Amount';
import { type Fact, Facts } from '../parts/Facts';
import { NextSteps } from '../parts/NextSteps';
import { Page } from '../parts/Page';
import { Loaded, ProblemCard } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';
import { OrderState } from './Orders';
import '../operations.css';

const words = operations.orders;
const CASES = ['SUSPENDED', 'RESOLVING', 'RESOLVED'];

/** One order with its whole trail, and what happens next. */
export default function Order() {
  const { id = '' } = useParams();
  const order = useOrder(id);
  return (
    <Page title={words.order} note={id}>
      <Loaded query={order}>{(found) => <Trail order={found} />}</Loaded>
    </Page>
  );
}

function Trail({ order }: { order: Found }) {
  return (
    <>
      <Next order={order} />
      <Card>
        <Facts
          facts={[
            [words.state, <OrderState key="state" state={order.state} />],
            [words.payee, order.payee],
            [words.instance, order.instance],
            [words.amount, <Amount key="amount" value={order.amount} />],
            [words.taken, order.taken ? <Amount key="taken" value={order.taken} /> : words.nothing],
            [words.fee, <Amount key="fee" value={order.fee} />],
            [words.total, <Amount key="total" value={order.total} />],
            [
              words.payer,
              <Link key="payer" className="link mono" to={`/users/${order.payer}`}>
                {order.payer}
              </Link>,
            ],
            [words.placed, <Time key="placed" at={order.createdAt} />],
            [words.deadline, <Time key="deadline" at={order.deadline} />],
            ...(order.refundOf ? [[words.refundOf, <Other key="of" id={order.refundOf} />] as Fact] : []),
            ...order.refunds.map(
              ({ id, total, state }): Fact => [
                words.refund,
                <span key={id}>
                  <Amount value={total} /> <OrderState state={state} /> <Other id={id} />
                </span>,
              ],
            ),
            ...(order.refusal ? [[words.refusal, order.refusal] as [string, string]] : []),
          ]}
        />
      </Card>
      <Section title={words.steps}>
        <Table label={words.steps} columns={STEPS} rows={order.steps} idOf={({ at, state }) => at + state} />
      </Section>
      <Call call={order.call} />
      <Section title={words.transfers} empty={order.transfers.length === 0 && words.noTransfers}>
        <Table label={words.transfers} columns={TRANSFERS} rows={order.transfers} idOf={({ id }) => id} />
      </Section>
    </>
  );
}

function Other({ id }: { id: string }) {
  return (
    <Link className="link mono" to={`/orders/${id}`}>
      {id}
    </Link>
  );
}

function Next({ order }: { order: Found }) {
  const hurry = useHurry(order.id);
  return (
    <Card className="stack">
      <h2 className="heading">{words.next}</h2>
      <NextSteps next={order.next} call={order.call} />
      {order.next.step !== 'NOTHING' && (
        <div className="row wrap">
          <Button h={44} loading={hurry.isPending} onClick={() => hurry.mutate()}>
            {words.hurry}
          </Button>
          <span className="note">{words.hurryNote}</span>
        </div>
      )}
      {CASES.includes(order.state) && (
        <Link className="link" to={`/cases/${order.id}`}>
          {words.toCase}
        </Link>
      )}
      <div role="status">{hurry.isSuccess && <p className="note">{words.hurried}</p>}</div>
      {hurry.isError && <ProblemCard error={hurry.error} />}
    </Card>
  );
}

function Call({ call }: { call: Found['call'] }) {
  if (!call) return <Section title={words.call} empty={words.noCall} />;
  return (
    <>
      <Section title={words.call}>
        <Facts
          facts={[
            [words.state, <OrderState key="state" state={call.state} />],
            [
              words.key,
              <span key="key" className="mono">
                {call.key}
              </span>,
            ],
            [words.reference, call.reference ?? '–'],
            [words.sendings, words.times(call.sendings)],
            [words.inquiries, words.times(call.inquiries)],
          ]}
        />
      </Section>
      <Section title={words.answers} empty={call.answers.length === 0 && words.noAnswers}>
        <Table
          label={words.answers}
          columns={ANSWERS}
          rows={call.answers}
          idOf={({ at, purpose, attempt }) => at + purpose + attempt}
        />
      </Section>
      <Section
        title={words.exchanges}
        note={words.exchangesNote}
        empty={call.exchanges.length === 0 && words.noExchanges}
      >
        <Table
          label={words.exchanges}
          columns={EXCHANGES}
          rows={call.exchanges}
          idOf={({ at, requestDigest }) => at + requestDigest}
        />
      </Section>
    </>
  );
}

type SectionProps = { title: string; note?: string; empty?: string | false; children?: ReactNode };

function Section({ title, note, empty, children }: SectionProps) {
  return (
    <Card>
      <h2 className="heading">{title}</h2>
      {note && !empty && <p className="note">{note}</p>}
      {empty ? <p className="note">{empty}</p> : children}
    </Card>
  );
}

const STEPS: Column<Found['steps'][number]>[] = [
  { label: words.at, cell: ({ at }) => <Time at={at} /> },
  { label: words.state, cell: ({ state }) => <OrderState state={state} /> },
];

const ANSWERS: Column<Answer>[] = [
  { label: words.at, cell: ({ at }) => <Time at={at} /> },
  { label: words.purpose, cell: ({ purpose, attempt }) => `${words.purposes[purpose]} ${attempt}` },
  { label: words.outcome, cell: ({ outcome }) => <OrderState state={outcome} /> },
  { label: words.said, cell: ({ text, reference }) => [reference, text].filter(Boolean).join(' · ') || '–' },
];

const EXCHANGES: Column<Exchange>[] = [
  { label: words.at, cell: ({ at }) => <Time at={at} /> },
  { label: words.request, cell: ({ method, path }) => <span className="mono">{`${method} ${path}`}</span> },
  { label: words.answer, cell: ({ status, failure }) => status ?? failure ?? '–' },
  { label: words.took, cell: ({ elapsedMillis }) => `${elapsedMillis} ms`, number: true },
  {
    label: words.digest,
    cell: ({ requestDigest, answerDigest }) => (
      <span className="mono">
        {[requestDigest, answerDigest].flatMap((digest) => (digest ? [digest.slice(0, 12)] : [])).join(' → ')}
      </span>
    ),
  },
];

const TRANSFERS: Column<Transfer>[] = [
  { label: words.at, cell: ({ at }) => <Time at={at} /> },
  {
    label: words.transfer,
    cell: ({ id, kind }) => (
      <Link className="link" to={`/ledger/transfers/${id}`}>
        {kind.toLowerCase().replaceAll('_', ' ')}
      </Link>
    ),
  },
  { label: words.from, cell: ({ from }) => from },
  { label: words.to, cell: ({ to }) => to },
  { label: words.state, cell: ({ state }) => state.toLowerCase() },
  { label: words.amount, cell: ({ amount }) => <Amount value={amount} />, number: true },
];
