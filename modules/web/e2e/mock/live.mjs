import { randomUUID } from 'node:crypto';
import { newsOf, shown } from './rides.mjs';

const LOOK_MS = 250;
const MANDATED = { ANNOUNCED: 'MANDATE_PAYMENT_ANNOUNCED', SKIPPED: 'MANDATE_PAYMENT_SKIPPED' };
const ENDED = { SUCCEEDED: 'SUCCEEDED', FAILED: 'FAILED' };

/** Notices and the stream of events, found by looking at what the person has, as the server does. */
export const routes = {
  'GET /notices': ({ person, search }) => {
    const limit = Number(search.get('limit') ?? 20);
    const before = Number(search.get('cursor') ?? Number.MAX_SAFE_INTEGER);
    const found = notices(person)
      .filter(({ position }) => position < before)
      .reverse();
    const items = found.slice(0, limit).map((notice) => ({ ...notice, read: isRead(person, notice) }));
    return { items, nextCursor: found.length > limit ? String(items.at(-1).position) : undefined };
  },
  'GET /notices/unread': ({ person }) => ({
    count: notices(person).filter((notice) => !isRead(person, notice)).length,
  }),
  'PUT /notices/read': ({ person, body }) => {
    person.readUpTo = Math.max(person.readUpTo ?? 0, body.position);
    return { status: 204 };
  },
  'GET /events': ({ person, isSignedIn }) => ({ stream: (response) => follow(person, isSignedIn, response) }),
};

const isRead = (person, { position }) => position <= (person.readUpTo ?? 0);

function notices(person) {
  person.notices ??= [];
  for (const order of person.orders.values()) {
    const news = order.kind === 'RIDE' ? newsOf(order) : [];
    for (const { kind, money, words } of news)
      tellOf(person, `${kind} ${order.id}`, kind, `/rides/${order.id}`, money, words);
    if (order.kind !== 'RIDE' || order.outcome !== 'FAILED')
      note(person, `ORDER_${order.outcome}`, `/orders/${order.id}`, order, order.taken ?? order.total);
  }
  for (const topUp of person.topUps.values()) {
    note(person, `TOP_UP_${topUp.outcome}`, `/top-ups/${topUp.id}`, topUp, topUp.amount);
    if (topUp.takenBack)
      note(person, 'TOP_UP_CHARGED_BACK', `/top-ups/${topUp.id}`, topUp, topUp.takenBack.amount);
  }
  for (const { id, nickname, dueSoon, bill } of person.savedAccounts)
    if (dueSoon)
      tell(person, `due ${id}`, 'BILL_DUE', id, bill.due.total, { payee: nickname, date: bill.due.dueDate });
  for (const { accountId, payments } of person.mandates) {
    const payee = person.savedAccounts.find(({ id }) => id === accountId)?.nickname ?? '';
    for (const { id, total, payAt, state, reason = '' } of payments)
      if (MANDATED[state])
        tell(person, id + state, MANDATED[state], accountId, total, { payee, date: payAt, reason });
  }
  return person.notices;
}

/** Tells of what another person did, once per cause. */
export function tellOf(person, cause, kind, subject, money, words) {
  person.notices ??= [];
  if (person.notices.some((notice) => notice.cause === cause)) return;
  person.notices.push({
    id: randomUUID(),
    cause,
    position: person.notices.length + 1,
    kind,
    subject,
    parameters: { ...words, ...(money && { amount: String(money.amount), currency: money.currency }) },
    at: new Date().toISOString(),
  });
}

function tell(person, cause, kind, account, money, words) {
  tellOf(person, cause, kind, `/saved-bills/${account}`, money, words);
}

function note(person, kind, subject, { outcome, payee = '' }, money) {
  const isTold = (notice) => notice.subject === subject && notice.kind === kind;
  if (!ENDED[outcome] || person.notices.some(isTold)) return;
  person.notices.push({
    id: randomUUID(),
    position: person.notices.length + 1,
    kind,
    subject,
    parameters: { payee, amount: String(money.amount), currency: money.currency },
    at: new Date().toISOString(),
  });
}

function marks(person) {
  const open = ([kind, things]) =>
    [...things.values()]
      .filter(({ outcome }) => !ENDED[outcome])
      .map(({ id, state }) => [`${kind}${id}`, state]);
  return new Map([
    ['/wallet', `${person.available}/${person.held}`],
    ...[
      ['/orders/', person.orders],
      ['/top-ups/', person.topUps],
    ].flatMap(open),
    ...[...person.orders.values()]
      .filter(({ kind, finishedAt }) => kind === 'RIDE' && !finishedAt)
      .map(rideMark),
  ]);
}

function rideMark(ride) {
  const { id, state, position } = shown(ride);
  return [`/rides/${id}`, `${state} ${JSON.stringify(position)}`];
}

function follow(person, isSignedIn, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const say = (name, resource, id) =>
    response.write(`${id ? `id: ${id}\n` : ''}event: ${name}\ndata: ${JSON.stringify({ resource })}\n\n`);
  let before = marks(person);
  let told = notices(person).length;
  say('opened', '', told);
  const look = setInterval(() => {
    if (!isSignedIn()) return response.end();
    const now = marks(person);
    for (const path of new Set([...before.keys(), ...now.keys()]))
      if (before.get(path) !== now.get(path)) say('changed', path);
    before = now;
    for (const notice of notices(person).slice(told)) say('notice', notice.subject, notice.position);
    told = notices(person).length;
  }, LOOK_MS);
  response.on('close', () => clearInterval(look));
}
