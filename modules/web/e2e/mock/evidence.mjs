import { createHash } from 'node:crypto';

const PAGE = 20;
const MINUTE = 60_000;
const DIALECTS = {
  bill: {
    send: ['POST', '/bills/ME-202611-•••3000/payments'],
    ask: (key) => ['GET', `/responses/${key}`],
    sent: (key) => ({
      currency: 'USD',
      amountPaid: '84.2',
      requestingOrganisation: 'Sycee',
      requestingOrganisationTransactionReference: key,
    }),
    said: () => ({
      errorCategory: 'identification',
      errorCode: 'identifierError',
      errordescription: '•••',
      errorDateTime: '2026-11-28T12:00:00Z',
    }),
    status: 404,
    meaning: { said: 'UNKNOWN', state: 'UNKNOWN', text: 'not found' },
  },
  card: {
    send: ['POST', '/payments'],
    ask: (key) => ['GET', `/payments?reference=${key}`],
    sent: (key) => ({
      reference: key,
      amount: { amount: 5000, currency: 'USD' },
      cardToken: '•••',
      returnUrl: '•••',
      description: '•••',
    }),
    said: (key) => ({
      id: 'pi_8f3a',
      reference: key,
      status: 'PENDING',
      createdAt: '2026-11-28T12:00:00Z',
      amount: { amount: 5000, currency: 'USD' },
      card: { brand: '•••', lastFour: '4242', token: '•••' },
    }),
    status: 200,
    meaning: { said: 'IN_PROGRESS', state: 'IN_PROGRESS', reference: 'pi_8f3a' },
  },
};

/** A page of what was said about a call: sent, no answer, asked again and again, and once a page that is no JSON. */
export function evidenceOf(name, key, search) {
  const all = itemsOf(DIALECTS[name], key);
  if (search.get('show') === 'latest') all.reverse();
  const from = all.findIndex(({ id }) => id === search.get('cursor')) + 1;
  const items = all.slice(from, from + PAGE);
  const more = from + PAGE < all.length;
  return { items, total: all.length, ...(more && { nextCursor: items.at(-1).id }) };
}

function itemsOf({ send, ask, sent, said, status, meaning }, key) {
  const request = bodyOf(JSON.stringify(sent(key)));
  const items = [
    exchangeOf(send, { request, failure: 'no answer in time', maybeSent: true, elapsedMillis: 15_004 }),
    {
      meaning: { purpose: 'CALL', attempt: 1, said: 'UNKNOWN', state: 'UNKNOWN', text: 'no answer in time' },
    },
  ];
  for (let attempt = 1; attempt <= 12; attempt++) {
    const broken = attempt === 2;
    const answer = bodyOf(broken ? '…' : JSON.stringify(said(key)));
    const failure = broken && { failure: 'the answer is no plain JSON; null' };
    const asked = { request: bodyOf(''), maybeSent: true, elapsedMillis: 80 + attempt, answer, ...failure };
    items.push(exchangeOf(ask(key), { ...asked, status: broken ? 502 : status }));
    const made = broken ? { said: 'UNKNOWN', state: 'UNKNOWN', text: 'no answer' } : meaning;
    items.push({ meaning: { purpose: 'INQUIRY', attempt, ...made } });
  }
  return items.map((item, place) => ({ id: idOf(place), at: ago(items.length - place), ...item }));
}

function exchangeOf([method, path], rest) {
  return { exchange: { method, path, ...rest } };
}

function bodyOf(text) {
  return { text, digest: createHash('sha256').update(text).digest('hex') };
}

const ago = (steps) => new Date(Date.now() - steps * 7 * MINUTE).toISOString();
const idOf = (place) => `0198d5b2-7c1e-7000-8000-0000000ee${String(place).padStart(3, '0')}`;
