import { randomUUID } from 'node:crypto';
import { refuse } from './api.mjs';
import { Looks, quoted, receiptOf, validate } from './billers.mjs';
import { usd } from './data.mjs';

const now = () => new Date().toISOString();
const later = (ms) => new Date(Date.now() + ms).toISOString();
const DECLINES = {
  '0002': 'card-declined',
  9995: 'insufficient-funds',
  '0069': 'card-expired',
  9979: 'card-blocked',
  6975: 'card-limit',
  '0119': 'bank-unavailable',
  used: 'challenge-failed',
};
/** The default first; a card is good until the month on it is over. */
const listed = (cards) => {
  const items = cards.map((card) => ({ ...card, isExpired: card.expiryYear < 2026, takesPayOuts: true }));
  const standing = items.find((card) => !card.isExpired) ?? items[0];
  return items
    .map((card) => ({ ...card, isDefault: card === standing }))
    .sort((one, other) => Number(other.isDefault) - Number(one.isDefault));
};
const OPEN = ['PROCESSING', 'AWAITING_PAYER'];

/** What happens to customers 100200300x is chosen by x; all others have a bill that can be paid. */
const BILLS = {
  1: { amount: 6_420 },
  2: { amount: 8_100, answer: 'SLOW' },
  3: { amount: 5_500, answer: 'REJECTED' },
  4: { refusal: [422, 'nothing-due'] },
  5: { amount: 7_325, overdue: true },
  6: { amount: 4_200, answer: 'SILENT' },
  7: { refusal: [422, 'customer-number-unknown'] },
  8: { amount: 99_000_000 },
  9: { refusal: [503, 'biller-unavailable'] },
};

export function routes(world) {
  const quotes = new Map();
  const looks = new Looks();

  return {
    'GET /wallet': ({ person }) => ({
      balances: [{ currency: 'USD', available: usd(person.available), held: usd(person.held) }],
      owed: usd(person.owed),
      asOf: now(),
    }),
    'GET /cards': ({ person }) => ({ items: listed(person.cards) }),
    'PUT /cards/:id/default': ({ person, id }) => {
      const chosen = person.cards.find((card) => card.id === id) ?? refuse(404, 'no-such-card');
      person.cards = [chosen, ...person.cards.filter((card) => card !== chosen)];
      return { status: 204 };
    },
    'DELETE /cards/:id': ({ person, id }) => {
      person.cards = person.cards.filter((card) => card.id !== id);
      return { status: 204 };
    },
    'GET /idempotency-keys/:key': ({ person, key }) => {
      const resource = person.keys.get(key)?.resource;
      return resource ? { resource } : refuse(404, 'not-found');
    },
    'POST /top-ups': (context) => once(context, '/top-ups/', () => topUp(context)),
    'GET /top-ups': ({ person }) => ({ items: open(person.topUps) }),
    'GET /top-ups/:id': ({ person, id }) => seen(person.topUps.get(id)),
    'POST /bill-quotes': ({ person, body }) => quote(person, body),
    'POST /bill-validations': ({ body }) => validate(body),
    'POST /bill-payments': (context) => once(context, '/bill-payments/', () => pay(context)),
    'GET /bill-payments/:id': ({ person, id }) => seen(person.orders.get(id)),
    'GET /orders': ({ person }) => ({ items: open(person.orders) }),
  };

  function topUp({ person, body }) {
    const id = randomUUID();
    const made = {
      id,
      amount: body.amount,
      state: 'AWAITING_PAYER',
      outcome: 'AWAITING_PAYER',
      createdAt: now(),
      deadline: later(600_000),
      trail: { steps: [{ at: now(), step: 'PLACED' }], answers: [], transfers: [] },
    };
    const saved = person.cards.find((card) => card.id === body.cardId);
    if (saved) approve(person, body.pin);
    const pending = transfer(made, 'PENDING', 'Card company', 'Your wallet', body.amount, 'PENDING');
    const finish = (cardNumber) => {
      const code = DECLINES[cardNumber.slice(-4)];
      const declined = code !== undefined;
      made.trail.steps.push({ at: now(), step: 'ANSWERED' });
      made.trail.answers.push({
        ...answer(declined ? 'REJECTED' : 'SUCCEEDED', declined ? 'Card declined' : undefined),
        reference,
      });
      made.card = { brand: 'visa', lastFour: cardNumber.slice(-4) };
      Object.assign(
        made,
        declined ? { state: 'REJECTED', outcome: 'FAILED' } : { state: 'SETTLED', outcome: 'SUCCEEDED' },
      );
      pending.state = declined ? 'VOIDED' : 'POSTED';
      if (declined) made.rejection = { code, text: `declined: ${code}` };
      made.trail.steps.push({ at: now(), step: declined ? 'RELEASED' : 'SETTLED' });
      if (!declined) credit(person, made, cardNumber);
    };
    const reference = `pay_${id}`;
    world.chargeBacks.set(reference, () => {
      made.takenBack = { at: now(), amount: made.amount, owed: usd(0) };
      person.available -= made.amount.amount;
      transfer(made, 'SINGLE', 'Your wallet', 'Card company', made.amount, 'POSTED');
      move(person, 'CHARGE_BACK', `Card ending in ${made.card.lastFour}`, -made.amount.amount, id, 'TOP_UP');
    });
    if (saved?.lastFour === '3154') {
      made.card = { brand: saved.brand, lastFour: saved.lastFour };
      made.redirectUrl = `${world.simulatorUrl}/pay/${id}`;
      const answered = (yes) => finish(yes ? '4000000000003154' : 'refused');
      world.payments.set(id, {
        amount: body.amount,
        returnUrl: `${world.baseUrl}/top-ups/${id}`,
        answered,
      });
    } else if (saved) finish(`424242424242${saved.lastFour}`);
    else {
      made.redirectUrl = `${world.simulatorUrl}/pay/${id}`;
      world.payments.set(id, { amount: body.amount, returnUrl: `${world.baseUrl}/top-ups/${id}`, finish });
    }
    person.topUps.set(id, made);
    return made;
  }

  function credit(person, made, cardNumber) {
    person.available += made.amount.amount;
    const lastFour = cardNumber.slice(-4);
    if (!person.cards.some((card) => card.lastFour === lastFour)) {
      person.cards.push({ id: randomUUID(), brand: 'visa', lastFour, expiryMonth: 12, expiryYear: 2030 });
    }
    move(person, 'TOP_UP', `Card ending in ${lastFour}`, made.amount.amount, made.id, 'TOP_UP');
  }

  function quote(person, body) {
    const number = body.fields.customerNumber;
    const bill = number.startsWith('100200300') ? (BILLS[number.at(-1)] ?? BILLS[1]) : { amount: 8_420 };
    if (bill.refusal) refuse(...bill.refusal);
    const asked = quoted(body, bill, person, looks);
    const made = {
      id: randomUUID(),
      fields: body.fields,
      ...asked,
      fee: usd(50),
      total: usd(asked.amount.amount + 50),
      expiresAt: later(600_000),
    };
    quotes.set(made.id, { made, bill });
    return { status: 201, body: made };
  }

  function pay({ person, body }) {
    const { made: asked, bill } = quotes.get(body.quoteId) ?? refuse(422, 'quote-expired');
    approve(person, body.pin);
    if (asked.paidBefore && !body.meantAgain) refuse(422, 'duplicate-payment');
    if (looks.hasChanged(asked)) refuse(422, 'bill-changed');
    if (person.available < asked.total.amount) refuse(422, 'insufficient-funds');
    const order = {
      id: randomUUID(),
      kind: 'BILL',
      payee: asked.company.name,
      ...asked,
      quoteId: asked.id,
      state: 'SUBMITTED',
      outcome: 'PROCESSING',
      createdAt: now(),
      deadline: later(600_000),
      trail: { steps: [], answers: [], transfers: [] },
    };
    order.id = randomUUID();
    for (const step of ['PLACED', 'HELD', 'SENT']) order.trail.steps.push({ at: now(), step });
    const holds = [
      transfer(order, 'PENDING', 'Your wallet', order.payee, order.amount, 'PENDING'),
      transfer(order, 'PENDING', 'Your wallet', 'Sycee fee', order.fee, 'PENDING'),
    ];
    person.available -= order.total.amount;
    person.held += order.total.amount;
    person.orders.set(order.id, order);
    const answered = world.faults.shift() ?? bill.answer ?? 'SUCCEEDED';
    if (answered === 'SILENT' || answered === 'SLOW')
      order.trail.answers.push(answer('UNKNOWN', 'No answer within 3 s'));
    if (answered === 'SLOW') setTimeout(() => settle(person, order, holds, 'SUCCEEDED', 'INQUIRY'), 6_000);
    else if (answered !== 'SILENT') settle(person, order, holds, answered, 'CALL');
    return order;
  }

  function settle(person, order, holds, outcome, purpose) {
    const paid = outcome === 'SUCCEEDED';
    order.trail.steps.push({ at: now(), step: 'ANSWERED' });
    const reference = paid ? 'ME-7F31-90C2' : undefined;
    const attempt = purpose === 'CALL' ? 1 : 2;
    order.trail.answers.push({
      ...answer(outcome, paid ? undefined : 'Account closed'),
      purpose,
      reference,
      attempt,
    });
    order.trail.steps.push({ at: now(), step: paid ? 'SETTLED' : 'RELEASED' });
    for (const hold of holds) {
      hold.state = paid ? 'POSTED' : 'VOIDED';
      const { from, to, amount } = hold;
      transfer(order, paid ? 'POST_PENDING' : 'VOID_PENDING', from, to, amount, hold.state);
    }
    person.held -= order.total.amount;
    const receipt = paid ? receiptOf(order) : {};
    Object.assign(order, { finishedAt: now(), partnerReference: reference, receipt });
    Object.assign(
      order,
      paid ? { state: 'SETTLED', outcome: 'SUCCEEDED' } : { state: 'RELEASED', outcome: 'FAILED' },
    );
    if (!paid) {
      order.rejection = { code: 'account-closed', text: 'Account closed' };
      person.available += order.total.amount;
      return;
    }
    move(person, 'BILL_PAYMENT', order.payee, -order.total.amount, order.id, 'ORDER');
  }
}

/** A line in a person's statement. */
export function move(person, kind, title, amount, reference, referenceKind) {
  const balanceAfter = usd(person.available);
  person.movements.unshift({
    id: randomUUID(),
    at: now(),
    kind,
    title,
    amount: usd(amount),
    balanceAfter,
    reference,
    referenceKind,
  });
}

function open(all) {
  return [...all.values()].filter(({ outcome }) => OPEN.includes(outcome));
}

export function seen(thing) {
  return thing ?? refuse(404, 'not-found');
}

/** The same key answers with the same resource in its state now; a refusal does not burn the key. */
export function once({ person, key, body }, prefix, make) {
  if (!key) refuse(400, 'invalid-idempotency-key');
  const { pin: _, meantAgain: _meant, ...content } = body;
  const fingerprint = JSON.stringify(content);
  const known = person.keys.get(key);
  if (known && known.fingerprint !== fingerprint) refuse(422, 'idempotency-key-reused');
  if (known) return { status: 200, body: known.made, headers: { 'Idempotency-Replayed': 'true' } };
  const made = make();
  person.keys.set(key, { made, fingerprint, resource: prefix + made.id });
  return { status: 201, body: made };
}

export function approve(person, pin) {
  if (person.pin === null) refuse(422, 'pin-not-set');
  if (person.misses >= 5) refuse(422, 'pin-locked');
  if (person.pin === pin) person.misses = 0;
  else {
    person.misses++;
    if (person.misses >= 5) refuse(422, 'pin-locked');
    refuse(422, 'wrong-pin', { attemptsLeft: 5 - person.misses });
  }
}

function answer(outcome, text) {
  return { at: now(), attempt: 1, purpose: 'CALL', outcome, text };
}

function transfer(order, kind, from, to, amount, state) {
  const made = { id: randomUUID(), at: now(), kind, from, to, amount, state };
  order.trail.transfers.push(made);
  return made;
}
