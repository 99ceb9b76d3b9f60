import { randomUUID } from 'node:crypto';
import { refuse } from './api.mjs';
import { usd } from './data.mjs';
import { tellOf } from './live.mjs';
import { once, seen } from './money.mjs';

const DAY_MS = 86_400_000;
const ago = (days) => new Date(Date.now() - days * DAY_MS).toISOString();
const inThreeDays = () => ago(-3);

/** What people say is wrong with their orders. */
export const routes = ({ disputes }) => ({
  'GET /disputes': ({ person, search }) => {
    const order = search.get('order');
    const items = disputes.filter((one) => one.payer === person && one.line.order === order);
    const waits = items.some(({ line }) => line.state !== 'ANSWERED');
    const isPaid = person.orders.get(order)?.outcome === 'SUCCEEDED';
    return { items: items.map(shown), raisable: isPaid && !waits, answerBy: inThreeDays() };
  },
  'POST /disputes': (context) => once(context, '/disputes/', () => shown(raise(disputes, context))),
  'GET /disputes/:id': ({ person, id }) =>
    shown(seen(disputes.find((one) => one.payer === person && one.line.id === id))),
});

function raise(disputes, { person, body }) {
  const order = seen(person.orders.get(body.order));
  if (order.kind === 'REFUND' || order.outcome !== 'SUCCEEDED') refuse(422, 'not-disputable');
  if (disputes.some(({ line }) => line.order === order.id && line.state !== 'ANSWERED'))
    refuse(409, 'dispute-open');
  const { kind, payee, operator, total, taken, amount } = order;
  const paid = total ?? taken ?? amount;
  const made = disputeOf({ order: order.id, kind, payee: payee ?? operator, total: paid, ...body }, 0);
  made.payer = person;
  disputes.unshift(made);
  return made;
}

/** As its payer sees it: a proposal that may yet be declined is no news. */
function shown({ line, words, answer }) {
  const { id, order, reason, state, createdAt, answerBy } = line;
  return {
    id,
    order,
    reason,
    words,
    state: state === 'PROPOSED' ? 'OPEN' : state,
    createdAt,
    answerBy,
    ...(answer && { answer }),
  };
}

function disputeOf({ order, kind, payee, total, reason, words }, days) {
  const line = { id: randomUUID(), order, person: randomUUID(), kind, payee, total, reason, state: 'OPEN' };
  return { line: { ...line, createdAt: ago(days), answerBy: ago(days - 3) }, words, proposals: [] };
}

function proposalOf(proposedBy, words, amount) {
  return {
    id: randomUUID(),
    amount,
    fee: usd(50),
    words,
    state: 'OPEN',
    proposedBy,
    proposedAt: ago(0),
  };
}

/** Two that wait: one is late, of the other somebody else would give the money back. */
export function stagedDisputes(second) {
  const order = (number) => `0198d5b2-7c1e-7000-8000-0000000000${number}`;
  const late = { order: order('f1'), kind: 'BILL', payee: 'Metro Electric', total: usd(8470) };
  const other = { order: order('f2'), kind: 'BILL', payee: 'City Gas', total: usd(3200) };
  const disputes = [
    disputeOf({ ...other, reason: 'WRONG_AMOUNT', words: 'I was charged for two meters.' }, 1),
    disputeOf({ ...late, reason: 'NOT_RECEIVED', words: 'My bill still shows as due.' }, 4),
  ];
  disputes[0].line.state = 'PROPOSED';
  disputes[0].proposals.push(proposalOf(second, 'You are right: here is what you paid twice.', usd(3150)));
  return disputes;
}

/** The administrators' side: one answers in words, two give money back. */
export function disputeRoutes(own, tell, { disputes }, { first }) {
  const found = (id) => disputes.find(({ line }) => line.id === id) ?? refuse(404, 'not-found');
  const must = (dispute, state) => dispute.line.state === state || refuse(409, 'dispute-moved');
  const answered = (dispute, words, by, refund) => {
    dispute.line.state = 'ANSWERED';
    Object.assign(dispute, { answer: { words, at: ago(0), ...(refund && { refund }) }, answeredBy: by });
    const { id, order, payee, total } = dispute.line;
    if (dispute.payer) tellOf(dispute.payer, id, 'DISPUTE_ANSWERED', `/orders/${order}`, total, { payee });
  };
  const deciding = (state, change) =>
    own(({ id, proposal, body }) => {
      const dispute = found(id);
      const decided = dispute.proposals.find((one) => one.id === proposal) ?? refuse(404, 'not-found');
      if (decided.proposedBy === first) refuse(403, 'own-proposal');
      must(dispute, 'PROPOSED');
      Object.assign(decided, { state, decidedBy: first, decisionReason: body.reason, decidedAt: ago(0) });
      change(dispute, decided);
      tell(`dispute-refund-${state.toLowerCase()}`, `dispute:${id}`, { reason: body.reason });
      return { body: file(dispute) };
    });

  return {
    'GET /admin/disputes': own(({ search }) => {
      const isShown = ({ line }) => (line.state === 'ANSWERED') === (search.get('show') === 'closed');
      return {
        body: {
          items: [...disputes]
            .reverse()
            .filter(isShown)
            .map(({ line }) => line),
        },
      };
    }),
    'GET /admin/disputes/:id': own(({ id }) => ({ body: file(found(id)) })),
    'GET /admin/disputes/:id/refund-quote': own(({ id }) => ({ body: quote(found(id)) })),
    'POST /admin/disputes/:id/answer': own(({ id, body }) => {
      const dispute = found(id);
      must(dispute, 'OPEN');
      answered(dispute, body.words, first);
      tell('dispute-answered', `dispute:${id}`, body);
      return { body: file(dispute) };
    }),
    'POST /admin/disputes/:id/proposals': own(({ id, body }) => {
      const dispute = found(id);
      must(dispute, 'OPEN');
      dispute.line.state = 'PROPOSED';
      dispute.proposals.unshift(proposalOf(first, body.words, body.amount));
      tell('dispute-refund-proposed', `dispute:${id}`, { reason: body.words });
      return { body: file(dispute) };
    }),
    'POST /admin/disputes/:id/proposals/:proposal/approve': deciding('APPROVED', (dispute, decided) =>
      answered(dispute, decided.words, decided.proposedBy, randomUUID()),
    ),
    'POST /admin/disputes/:id/proposals/:proposal/decline': deciding('DECLINED', (dispute) => {
      dispute.line.state = 'OPEN';
    }),
  };
}

function quote({ line: { total } }) {
  return { amount: usd(total.amount - 50), fee: usd(50), total, validUntil: ago(-0.1) };
}

function file({ line, words, proposals, answer, answeredBy }) {
  const { order: id, total, createdAt, state } = line;
  const refundable = state !== 'ANSWERED';
  return {
    dispute: line,
    words,
    order: { id, state: 'SETTLED', total, finishedAt: createdAt, refundable },
    proposals,
    ...(answer && { answer, answeredBy, refund: answer.refund }),
  };
}
