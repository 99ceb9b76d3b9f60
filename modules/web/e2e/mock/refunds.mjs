import { randomUUID } from 'node:crypto';
import { refuse } from './api.mjs';
import { usd } from './data.mjs';
import { move, once, seen } from './money.mjs';

const now = () => new Date().toISOString();
const later = (ms) => new Date(Date.now() + ms).toISOString();
const SLOWLY_MS = 3_000;
/** Whose payments would come back, but nothing of them is left. */
const HARD = 'Northern Gas';
const REFUSED = 'REFUSED_REFUND';

/** Money back of bills and rides: on its way for a moment, so that it can be watched. */
export const routes = (world) => ({
  'GET /orders/:id': ({ person, id }) => shown(person, seen(person.orders.get(id))),
  'GET /orders/:id/refund-quote': ({ person, id }) => quote(person, seen(person.orders.get(id))),
  'POST /orders/:id/refunds': (context) => once(context, '/orders/', () => refund(world, context)),
});

const taken = (order) => order.taken ?? order.amount;
const refundsOf = (person, { id }) => [...person.orders.values()].filter(({ refundOf }) => refundOf === id);
const left = (person, order) =>
  taken(order).amount -
  refundsOf(person, order)
    .filter(({ outcome }) => outcome !== 'FAILED')
    .reduce((sum, { amount }) => sum + amount.amount, 0);

function shown(person, order) {
  const gives = ['BILL', 'RIDE'].includes(order.kind) && order.outcome === 'SUCCEEDED';
  const refunds = refundsOf(person, order).map(({ id, total, outcome }) => ({ id, total, outcome }));
  return { ...order, refundable: gives && left(person, order) > 0, refunds };
}

function quote(person, order) {
  const amount = left(person, order);
  if (amount <= 0 || order.payee === HARD) refuse(422, 'nothing-to-refund');
  const fee = order.fee?.amount ?? 0;
  return {
    order: order.id,
    amount: usd(amount),
    fee: usd(fee),
    total: usd(amount + fee),
    validUntil: later(900_000),
  };
}

function refund(world, { person, id, body }) {
  const of = seen(person.orders.get(id));
  if (body.amount.amount > left(person, of)) refuse(422, 'refund-above-captured');
  const { amount, fee, total } = quote(person, of);
  const made = {
    id: randomUUID(),
    kind: 'REFUND',
    payee: of.payee ?? of.operator,
    amount,
    fee,
    total,
    refundOf: of.id,
    state: 'SUBMITTED',
    outcome: 'PROCESSING',
    createdAt: now(),
    deadline: later(600_000),
    trail: { steps: [], answers: [], transfers: [] },
  };
  for (const step of ['PLACED', 'HELD', 'SENT']) made.trail.steps.push({ at: now(), step });
  const from = made.payee;
  const promise = {
    id: randomUUID(),
    at: now(),
    kind: 'PENDING',
    from,
    to: 'Your wallet',
    amount,
    state: 'PENDING',
  };
  made.trail.transfers.push(promise);
  made.trail.answers.push({
    at: now(),
    attempt: 1,
    purpose: 'CALL',
    outcome: 'UNKNOWN',
    text: 'No answer within 3 s',
  });
  person.orders.set(made.id, made);
  const given = world.faults.shift() !== REFUSED;
  setTimeout(() => settle(person, made, promise, given), SLOWLY_MS);
  return made;
}

function settle(person, made, promise, given) {
  const outcome = given ? 'SUCCEEDED' : 'REJECTED';
  made.trail.steps.push({ at: now(), step: 'ANSWERED' });
  made.trail.answers.push({ at: now(), attempt: 1, purpose: 'INQUIRY', outcome });
  made.trail.steps.push({ at: now(), step: given ? 'SETTLED' : 'RELEASED' });
  promise.state = given ? 'POSTED' : 'VOIDED';
  Object.assign(made, { finishedAt: now(), outcome: given ? 'SUCCEEDED' : 'FAILED' });
  Object.assign(made, given ? { state: 'SETTLED', partnerReference: 'ME-BACK-1' } : { state: 'RELEASED' });
  if (!given) {
    made.rejection = { code: 'too-late', text: 'Too late for a refund' };
    return;
  }
  person.available += made.total.amount;
  move(person, 'REFUND', made.payee, made.total.amount, made.id, 'ORDER');
}
