import { randomUUID } from 'node:crypto';
import { refuse } from './api.mjs';
import { usd } from './data.mjs';
import { tellOf } from './live.mjs';
import { approve, once, seen } from './money.mjs';

/** Requests for money; `directory` finds and names people, `transfer` moves money between two of them. */
export function routes({ byHandle, another, name, transfer, about }) {
  const requests = new Map();
  const askings = new Map();

  const shown = (person, request) => ({
    id: request.id,
    splitId: request.splitId,
    direction: request.payer === person ? 'INCOMING' : 'OUTGOING',
    counterparty: name(request.payer === person ? request.asking : request.payer),
    amount: request.amount,
    note: request.note,
    state: request.state,
    paymentId: request.paymentId,
    createdAt: request.createdAt,
  });
  const tell = (person, other, kind, { id, amount, note }) =>
    tellOf(person, kind + id, kind, `/money-requests/${id}`, amount, about(other, note));
  const of = (person, id, side) => {
    const request = seen(requests.get(id));
    return request[side] === person ? request : refuse(404, 'not-found');
  };
  const mustBeOpen = (request) => {
    if (request.state !== 'OPEN') refuse(409, 'request-not-open');
  };

  function ask(person, { payeeIds, total, shared, note }) {
    if (payeeIds.length === 0 || payeeIds.length > 20) refuse(400, 'invalid-payers');
    const payers = payeeIds.map((id) => another(person, byHandle(id)));
    const people = payers.length + (shared ? 1 : 0);
    const least = Math.floor(total.amount / people);
    if (least < 1) refuse(400, 'invalid-amount');
    const splitId = randomUUID();
    const rest = total.amount - least * people;
    return payers.map((payer, index) => {
      const extra = index + (shared ? 1 : 0) < rest ? 1 : 0;
      const request = {
        id: randomUUID(),
        splitId,
        asking: person,
        payer,
        amount: usd(least + extra),
        note: note ?? '',
        state: 'OPEN',
        createdAt: new Date().toISOString(),
      };
      requests.set(request.id, request);
      tell(payer, person, 'MONEY_REQUESTED', request);
      return request;
    });
  }

  function pay({ person, id, body }) {
    const request = of(person, id, 'payer');
    mustBeOpen(request);
    approve(person, body.pin);
    request.paymentId = transfer(person, request.asking, request.amount, request.note, true).id;
    request.state = 'PAID';
    tell(request.asking, person, 'REQUEST_PAID', request);
    return shown(person, request);
  }

  const end = (person, request, state) => {
    mustBeOpen(request);
    request.state = state;
    if (state === 'DECLINED') tell(request.asking, person, 'REQUEST_DECLINED', request);
    return shown(person, request);
  };

  return {
    'GET /money-requests': ({ person }) => ({
      items: [...requests.values()]
        .filter(({ asking, payer }) => asking === person || payer === person)
        .reverse()
        .map((request) => shown(person, request)),
    }),
    'POST /money-requests': ({ person, body, key }) => {
      if (!askings.has(key)) askings.set(key, ask(person, body));
      return { status: 201, body: { items: askings.get(key).map((request) => shown(person, request)) } };
    },
    'GET /money-requests/:id': ({ person, id }) => {
      const request = seen(requests.get(id));
      return [request.asking, request.payer].includes(person)
        ? shown(person, request)
        : refuse(404, 'not-found');
    },
    'POST /money-requests/:id/payment': (context) => once(context, '/money-requests/', () => pay(context)),
    'POST /money-requests/:id/refusal': ({ person, id }) => end(person, of(person, id, 'payer'), 'DECLINED'),
    'POST /money-requests/:id/cancellation': ({ person, id }) =>
      end(person, of(person, id, 'asking'), 'CANCELLED'),
  };
}
