import { Card, Chip } from '@kit/ui';
import { Link, useSearchParams } from 'react-router';
import { type InSuspense, type OrderLine, type Show, useOrders } from '../api/orders';
import { operations } from '../operationsTexts';
import { Amount } from '../parts/Amount';
import { MoreButton } from '../parts/MoreButton';
import { NextLine } from '../parts/NextSteps';
import { Page } from '../parts/Page';
import { Shows } from '../parts/Shows';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';
import '../operations.css';

const words = operations.orders;
const SHOWS: Show[] = ['stuck', 'suspended', 'all'];

const COLUMNS: Column<OrderLine>[] = [
  {
    label: words.payee,
    cell: ({ id, payee }) => (
      <Link className="link" to={`/orders/${id}`}>
        {payee}
      </Link>
    ),
  },
  { label: words.total, cell: ({ total }) => <Amount value={total} />, number: true },
  { label: words.state, cell: ({ state }) => <OrderState state={state} /> },
  { label: words.placed, cell: ({ createdAt }) => <Time at={createdAt} /> },
  { label: words.next, cell: ({ next }) => <NextLine next={next} /> },
];

/** Orders that do not get on, and all others. */
export default function Orders() {
  const [asked] = useSearchParams();
  const show = SHOWS.find((one) => one === asked.get('show')) ?? 'stuck';
  const orders = useOrders(show);
  return (
    <Page title={words.title} note={words.note}>
      <Loaded query={orders}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return (
            <>
              <Suspense lines={pages[0]?.suspense ?? []} />
              <Card className="stack">
                <Shows label={words.show} path="/orders" words={words.shows} now={show} />
                {rows.length === 0 ? (
                  <p className="note">{words.empty[show]}</p>
                ) : (
                  <Table label={words.title} columns={COLUMNS} rows={rows} idOf={({ id }) => id} />
                )}
                <MoreButton list={orders} />
              </Card>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Suspense({ lines }: { lines: InSuspense[] }) {
  return (
    <Card className="stack">
      <div>
        <h2 className="heading">{words.suspense}</h2>
        <p className="note">{lines.length === 0 ? words.noSuspense : words.suspenseNote}</p>
        {lines.length > 0 && (
          <Link className="link" to="/cases">
            {words.toCases}
          </Link>
        )}
      </div>
      {lines.length > 0 && (
        <dl className="figures">
          {lines.map(({ instance, total, orders }) => (
            <div key={instance + total.currency}>
              <dt>{instance}</dt>
              <dd>
                <Amount value={total} />
              </dd>
              <dd className="small">{words.orders(orders)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

/** The machine's own word, in the tone of what it means. */
export function OrderState({ state }: { state: string }) {
  const doubtful = state === 'UNKNOWN' || state.startsWith('SUSPEND') || state === 'RESOLVING';
  const ended = state === 'SETTLED' || state === 'RELEASED' || state === 'RESOLVED';
  return (
    <Chip tone={doubtful ? 'brass' : ended ? 'jade' : 'sky'}>{state.toLowerCase().replaceAll('_', ' ')}</Chip>
  );
}
