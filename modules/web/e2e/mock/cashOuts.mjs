import { randomUUID } from 'node:crypto';
import { refuse } from './api.mjs';
import { usd } from './data.mjs';
import { approve, move, once, seen } from './money.mjs';

const now = () => new Date().toISOString();

/** Money out to a saved card or bank account; the card 8880 takes none, the account 1113 is closed. */
export const routes = {
  'POST /cash-outs': (context) => once(context, '/cash-outs/', () => cashOut(context)),
  'GET /cash-outs/:id': ({ person, id }) => seen(person.orders.get(id)),
};

const CODES = { 8880: 'card-takes-no-payouts', 1113: 'account-closed' };

function cashOut({ person, body: { amount, cardId, accountId, pin } }) {
  const card = person.cards.find(({ id }) => id === cardId);
  const account = person.bankAccounts.find(({ id, state }) => id === accountId && state === 'LINKED');
  const { lastFour } = card ?? account ?? refuse(404, cardId ? 'no-such-card' : 'no-such-bank-account');
  approve(person, pin);
  if (amount.amount <= 0) refuse(400, 'invalid-amount');
  if (person.owed > 0) refuse(422, 'debt-open');
  if (person.available < amount.amount) refuse(422, 'insufficient-funds');
  const code = CODES[lastFour];
  const taken = code === undefined;
  const title = `${account?.bank ?? 'Visa'} ${lastFour}`;
  const id = randomUUID();
  const entry = { id: randomUUID(), at: now(), amount, from: 'Your wallet', to: 'Northbank Cards' };
  const order = {
    id,
    kind: 'CASH_OUT',
    payee: title,
    amount,
    fee: usd(0),
    total: amount,
    state: taken ? 'SETTLED' : 'RELEASED',
    outcome: taken ? 'SUCCEEDED' : 'FAILED',
    partnerReference: taken ? 'out_9f31' : undefined,
    rejection: taken ? undefined : { code, text: `declined: ${code}` },
    createdAt: now(),
    finishedAt: now(),
    trail: {
      steps: ['PLACED', 'HELD', 'SENT', 'ANSWERED', taken ? 'SETTLED' : 'RELEASED'].map((step) => ({
        at: now(),
        step,
      })),
      answers: [{ at: now(), attempt: 1, purpose: 'CALL', outcome: taken ? 'SUCCEEDED' : 'REJECTED' }],
      transfers: [{ ...entry, kind: 'PENDING', state: taken ? 'POSTED' : 'VOIDED' }],
    },
  };
  person.orders.set(id, order);
  if (taken) {
    person.available -= amount.amount;
    move(person, 'CASH_OUT', title, -amount.amount, id, 'ORDER');
  }
  return order;
}
