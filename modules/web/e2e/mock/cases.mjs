import { randomUUID } from 'node:crypto';
import { evidenceOf } from './evidence.mjs';

const usd = (amount) => ({ amount, currency: 'USD' });
const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();

/** The doubts that two administrators end, as far as the console's pages use them. */
export function caseRoutes(own, tell, refuse, { first, second }) {
  const cases = [doubtOf('e1', 'Metro Electric', 8420, 45), doubtOf('e2', 'City Gas', 3150, 3)];
  cases[1].proposals.push(proposalOf(second, 'PAID_BACK', 'They have told us that they send it back.'));

  const found = (order) => cases.find((one) => one.order === order) ?? refuse(404, 'not-found');
  const open = () => cases.filter(({ state }) => state === 'SUSPENDED');
  const closed = () => cases.filter(({ state }) => state === 'RESOLVED');
  const deciding = (state, change) =>
    own(({ order, proposal, body }) => {
      const doubt = found(order);
      const decided = doubt.proposals.find(({ id }) => id === proposal) ?? refuse(404, 'not-found');
      if (decided.proposedBy === first) refuse(403, 'own-proposal');
      if (decided.state !== 'OPEN') refuse(409, 'proposal-decided');
      Object.assign(decided, {
        state,
        decidedBy: first,
        decisionReason: body.reason,
        decidedAt: ago(0),
      });
      change(doubt, decided);
      tell(`case-resolution-${state.toLowerCase()}`, `case:${order}`, { reason: body.reason });
      return { body: doubt };
    });

  return {
    'GET /admin/cases': own(({ search }) => {
      const listed = search.get('show') === 'closed' ? closed() : open();
      return { body: { items: listed.map(lineOf), ageing: open().length ? [ageingOf(open())] : [] } };
    }),
    'GET /admin/cases/:order': own(({ order }) => ({ body: found(order) })),
    'GET /admin/cases/:order/evidence': own(({ order, search }) => {
      found(order);
      tell('evidence-read', `case:${order}`, { call: order });
      return { body: evidenceOf('bill', order, search) };
    }),
    'POST /admin/cases/:order/proposals': own(({ order, body }) => {
      const doubt = found(order);
      if (doubt.proposals.some(({ state }) => state === 'OPEN')) refuse(409, 'proposal-open');
      doubt.proposals.unshift({ ...proposalOf(first, body.resolution, body.reason), ...body });
      tell('case-resolution-proposed', `case:${order}`, body);
      return { body: doubt };
    }),
    'POST /admin/cases/:order/proposals/:proposal/approve': deciding('APPROVED', (doubt, { resolution }) => {
      doubt.state = 'RESOLVED';
      doubt.resolution = resolution;
    }),
    'POST /admin/cases/:order/proposals/:proposal/decline': deciding('DECLINED', () => undefined),
  };
}

function doubtOf(number, payee, amount, days) {
  return {
    order: `0198d5b2-7c1e-7000-8000-0000000000${number}`,
    kind: 'BILL',
    instance: 'metro-utilities',
    payee,
    amount: usd(amount),
    state: 'SUSPENDED',
    since: ago(days),
    lastAnswer: { at: ago(0.1), attempt: days, purpose: 'INQUIRY', outcome: 'UNKNOWN', text: 'not found' },
    proposals: [],
  };
}

function proposalOf(proposedBy, resolution, reason) {
  return {
    id: randomUUID(),
    resolution,
    reason,
    evidence: 'Their letter of 27 November, second page',
    evidenceId: 'LETTER-2711',
    state: 'OPEN',
    proposedBy,
    proposedAt: ago(0.2),
  };
}

function lineOf({ order, kind, instance, payee, amount, since, proposals, resolution }) {
  const days = Math.floor((Date.now() - new Date(since)) / 86_400_000);
  const proposal = proposals.find(({ state }) => state === 'OPEN');
  return { order, kind, instance, payee, amount, since, days, resolution, ...(proposal && { proposal }) };
}

function ageingOf(open) {
  const sum = (from, to) =>
    usd(
      open
        .filter(({ since }) => new Date(since) > new Date(ago(to)) && new Date(since) <= new Date(ago(from)))
        .reduce((total, { amount }) => total + amount.amount, 0),
    );
  return {
    instance: 'metro-utilities',
    cases: open.length,
    upToADay: sum(0, 1),
    upToAWeek: sum(1, 7),
    upToAMonth: sum(7, 30),
    older: sum(30, 10_000),
    total: sum(0, 10_000),
    refusesOrders: open.length > 1,
  };
}
