import { randomUUID } from 'node:crypto';
import { evidenceOf } from './evidence.mjs';

const usd = (amount) => ({ amount, currency: 'USD' });
const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Partners' files and what differs, as far as the console's pages use them. */
export function reconciliationRoutes(own, tell, refuse, { first, second }) {
  const files = [
    fileOf('COMPLETE', 2, { MATCHED: 1204, STATUS: 1, MISSING_THERE: 1 }),
    fileOf('REPLACED', 1, {}),
  ];
  const breaks = [
    breakOf('b1', 'STATUS', 8420, { status: 'PAID', standing: 'NOT_DONE', state: 'REJECTED', booked: 0 }),
    breakOf('b2', 'MISSING_THERE', -3150, { standing: 'DOUBT', state: 'UNKNOWN', booked: 3150 }),
    breakOf('b3', 'DUPLICATE', 2000, { status: 'PAID', standing: 'DONE', state: 'SUCCEEDED', booked: 2000 }),
    breakOf('b4', 'AMOUNT', -420, { status: 'PAID', standing: 'DONE', state: 'SUCCEEDED', booked: 8420 }),
  ];
  breaks[1].found.state = 'WITH_ORDER';
  breaks[2].lines.push({ ...breaks[2].lines[0], line: 18, reference: 'ME-PAY-7741-2' });
  breaks[3].call.amount = usd(8420);
  breaks[3].lines[0].amount = usd(8000);
  breaks[2].proposals.push(proposalOf(second, 'OURS_STAND', 'They have told us that they send it back.'));

  const found = (id) => breaks.find((one) => one.found.id === id) ?? refuse(404, 'not-found');
  const open = () => breaks.filter(({ closedAt }) => !closedAt);
  const deciding = (state, change) =>
    own(({ id, proposal, body }) => {
      const broken = found(id);
      const decided = broken.proposals.find((one) => one.id === proposal) ?? refuse(404, 'not-found');
      if (decided.proposedBy === first) refuse(403, 'own-proposal');
      if (decided.state !== 'OPEN') refuse(409, 'proposal-decided');
      Object.assign(decided, { state, decidedBy: first, decisionReason: body.reason, decidedAt: ago(0) });
      change(broken, decided);
      tell(`break-resolution-${state.toLowerCase()}`, `break:${id}`, { reason: body.reason });
      return { body: broken };
    });

  return {
    'GET /admin/partner-files': own(() => ({ body: { items: files } })),
    'POST /admin/partner-files': own(() => {
      const entered = fileOf('COMPLETE', 3, { MATCHED: 2 });
      files.unshift(entered);
      return { body: entered };
    }),
    'GET /admin/breaks': own(({ search }) => {
      const subject = search.get('subject');
      if (subject) return { body: { items: breaks.slice(1, 2).map((one) => one.found), ageing: [] } };
      return {
        body: { items: open().map((one) => one.found), ageing: open().length ? [ageingOf(open())] : [] },
      };
    }),
    'GET /admin/breaks/:id': own(({ id }) => ({ body: found(id) })),
    'GET /admin/breaks/:id/evidence': own(({ id, search }) => {
      const { key } = found(id).found;
      tell('evidence-read', `break:${id}`, { call: key });
      return { body: evidenceOf('bill', key, search) };
    }),
    'POST /admin/breaks/:id/proposals': own(({ id, body }) => {
      const broken = found(id);
      if (broken.proposals.some(({ state }) => state === 'OPEN')) refuse(409, 'break-proposal-open');
      broken.proposals.unshift({ ...proposalOf(first, body.resolution, body.reason), ...body });
      tell('break-resolution-proposed', `break:${id}`, body);
      return { body: broken };
    }),
    'POST /admin/breaks/:id/proposals/:proposal/approve': deciding('APPROVED', (broken, { resolution }) => {
      Object.assign(broken, { resolution, closedAt: ago(0) });
      broken.found.state = 'RESOLVED';
    }),
    'POST /admin/breaks/:id/proposals/:proposal/decline': deciding('DECLINED', () => undefined),
  };
}

function fileOf(state, revision, findings) {
  return {
    id: randomUUID(),
    instance: 'metro-utilities',
    from: ago(2),
    to: ago(1),
    zone: 'Asia/Shanghai',
    revision,
    state,
    lines: 1206,
    ...(revision > 1 && { changes: { former: randomUUID(), added: 2, removed: 0, changed: 1 } }),
    findings,
    receivedAt: ago(0.5 / revision),
  };
}

function breakOf(number, finding, difference, { status, standing, state, booked }) {
  const amount = usd(Math.abs(difference));
  const order = `0198d5b2-7c1e-7000-8000-0000000000${number.replace('b', 'e')}`;
  const line = { file: randomUUID(), line: 17, reference: 'ME-PAY-7741', amount, fee: usd(0), at: ago(1.5) };
  return {
    found: {
      id: `0198d5b2-7c1e-7000-8000-0000000000${number}`,
      instance: 'metro-utilities',
      key: randomUUID(),
      finding,
      state: 'OPEN',
      difference: usd(difference),
      since: ago(0.4),
      subject: { kind: 'ORDER', id: order },
    },
    borne: usd(0),
    mayBeBorne: difference > 0,
    mayBeGivenBack: difference < 0 && standing === 'DONE',
    call: { state, amount, at: ago(1.6) },
    ledger: { standing, booked: usd(booked) },
    lines: status ? [{ ...line, status }] : [],
    proposals: [],
  };
}

function proposalOf(proposedBy, resolution, reason) {
  return {
    id: randomUUID(),
    resolution,
    reason,
    evidence: 'Their letter of 27 November, second page',
    state: 'OPEN',
    proposedBy,
    proposedAt: ago(0.2),
  };
}

function ageingOf(open) {
  const total = usd(open.reduce((sum, { found }) => sum + Math.abs(found.difference.amount), 0));
  return {
    instance: 'metro-utilities',
    breaks: open.length,
    upToADay: total,
    upToAWeek: usd(0),
    upToAMonth: usd(0),
    older: usd(0),
    total,
  };
}
