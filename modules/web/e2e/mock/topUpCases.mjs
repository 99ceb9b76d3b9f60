import { randomUUID } from 'node:crypto';
import { evidenceOf } from './evidence.mjs';

const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
const ENDS = { CREDITED: 'SETTLED', NOT_DONE: 'RELEASED' };

/** The top-ups in doubt that two administrators end, as far as the console's pages use them. */
export function topUpCaseRoutes(own, tell, refuse, { first, second }) {
  const cases = [doubtOf('d1', 5000, 4), doubtOf('d2', 2500, 1)];
  cases[1].proposals.push(proposalOf(second, 'CREDITED', 'Their books list the charge.'));

  const found = (id) => cases.find(({ topUp }) => topUp === id) ?? refuse(404, 'not-found');
  const deciding = (state, change) =>
    own(({ id, proposal, body }) => {
      const doubt = found(id);
      const decided = doubt.proposals.find((one) => one.id === proposal) ?? refuse(404, 'not-found');
      if (decided.proposedBy === first) refuse(403, 'own-proposal');
      if (decided.state !== 'OPEN') refuse(409, 'proposal-decided');
      Object.assign(decided, {
        state,
        decidedBy: first,
        decisionReason: body.reason,
        decidedAt: ago(0),
      });
      change(doubt, decided);
      tell(`top-up-resolution-${state.toLowerCase()}`, `top-up:${id}`, { reason: body.reason });
      return { body: doubt };
    });

  return {
    'GET /admin/top-up-cases': own(() => ({
      body: { items: cases.filter(({ state }) => state === 'SUSPENDED').map(lineOf) },
    })),
    'GET /admin/top-up-cases/:id': own(({ id }) => ({ body: found(id) })),
    'GET /admin/top-up-cases/:id/evidence': own(({ id, search }) => {
      const { key } = found(id);
      tell('evidence-read', `top-up:${id}`, { call: key });
      return { body: evidenceOf('card', key, search) };
    }),
    'POST /admin/top-up-cases/:id/proposals': own(({ id, body }) => {
      const doubt = found(id);
      if (doubt.proposals.some(({ state }) => state === 'OPEN')) refuse(409, 'top-up-proposal-open');
      doubt.proposals.unshift({ ...proposalOf(first, body.resolution, body.reason), ...body });
      tell('top-up-resolution-proposed', `top-up:${id}`, body);
      return { body: doubt };
    }),
    'POST /admin/top-up-cases/:id/proposals/:proposal/approve': deciding(
      'APPROVED',
      (doubt, { resolution }) => {
        doubt.state = ENDS[resolution];
        doubt.resolution = resolution;
      },
    ),
    'POST /admin/top-up-cases/:id/proposals/:proposal/decline': deciding('DECLINED', () => undefined),
  };
}

function doubtOf(number, amount, days) {
  return {
    topUp: `0198d5b2-7c1e-7000-8000-0000000000${number}`,
    instance: 'northbank-cards',
    amount: { amount, currency: 'USD' },
    state: 'SUSPENDED',
    since: ago(days),
    key: `5f0e1a52-0d7b-4c1e-9a53-0000000000${number}`,
    partnerReference: `pi_${number}`,
    answers: [
      { at: ago(days + 1), attempt: 1, purpose: 'CALL', outcome: 'UNKNOWN', text: 'no answer in time' },
      { at: ago(0.1), attempt: days, purpose: 'INQUIRY', outcome: 'IN_PROGRESS', reference: `pi_${number}` },
    ],
    proposals: [],
  };
}

function proposalOf(proposedBy, resolution, reason) {
  return {
    id: randomUUID(),
    resolution,
    reason,
    evidence: 'Their settlement page of 29 November, line 12',
    state: 'OPEN',
    proposedBy,
    proposedAt: ago(0.2),
  };
}

function lineOf({ topUp, instance, amount, since, proposals }) {
  const days = Math.floor((Date.now() - new Date(since)) / 86_400_000);
  const proposal = proposals.find(({ state }) => state === 'OPEN');
  return { topUp, instance, amount, since, days, ...(proposal && { proposal }) };
}
