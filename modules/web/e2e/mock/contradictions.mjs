import { randomUUID } from 'node:crypto';
import { evidenceOf } from './evidence.mjs';

const ago = (hours) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** What partners said against what stands, as far as the console's pages use it. */
export function contradictionRoutes(own, tell, refuse) {
  const all = [
    contradictionOf('d3', { said: 'CHARGED_BACK', instance: 'cards', kind: 'PAY_IN', reference: 'cb_77' }),
    contradictionOf('d2', { said: 'SUCCEEDED', reference: 'ME-PAY-7741-2', heard: 'TAKEN_BACK' }),
    contradictionOf('d1', { said: 'REJECTED', times: 3, heard: 'SAID_AGAIN' }),
  ];
  const found = (id) => all.find((one) => one.id === id) ?? refuse(404, 'not-found');

  return {
    'GET /admin/contradictions': own(({ search }) => {
      const closed = search.get('show') === 'closed';
      return { body: { items: all.filter(({ lookedAt }) => (lookedAt !== undefined) === closed) } };
    }),
    'GET /admin/contradictions/:id': own(({ id }) => ({ body: found(id) })),
    'GET /admin/contradictions/:id/evidence': own(({ id, search }) => {
      const { call, kind } = found(id);
      tell('evidence-read', `contradiction:${id}`, { call });
      return { body: evidenceOf(kind === 'PAY_IN' ? 'card' : 'bill', call, search) };
    }),
    'POST /admin/contradictions/:id/looked-at': own(({ id, body, me }) => {
      const one = found(id);
      const note = body.note?.trim() || refuse(400, 'invalid-request');
      if (one.lookedAt && one.lookedAt.note !== note) refuse(409, 'contradiction-closed');
      if (!one.lookedAt) tell('contradiction-looked-at', `contradiction:${id}`, { note });
      one.lookedAt ??= { at: ago(0), by: me, note };
      return { body: one };
    }),
  };
}

function contradictionOf(number, { heard, ...rest }) {
  return {
    id: `0198d5b2-7c1e-7000-8000-0000000000${number}`,
    call: randomUUID(),
    instance: 'metro-utilities',
    kind: 'BILL_PAYMENT',
    stands: 'SUCCEEDED',
    purpose: 'CALLBACK',
    amount: { amount: 8420, currency: 'USD' },
    times: 1,
    toldAt: ago(7),
    lastToldAt: ago(2),
    ...(heard && { askedAt: ago(6.9), heard }),
    ...rest,
  };
}
