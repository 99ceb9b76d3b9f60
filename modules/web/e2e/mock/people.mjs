import { randomUUID } from 'node:crypto';
import { refuse } from './api.mjs';
import { newPerson, usd } from './data.mjs';
import { tellOf } from './live.mjs';
import { approve, move, once, seen } from './money.mjs';
import { routes as requestRoutes } from './requests.mjs';

const HANDLE = /^[0-9a-f-]{36}$/;

/** People as payees, and money between them. */
export function routes(people, masked) {
  const payments = new Map();
  for (const [login, name] of [
    ['+12025550123', 'Lin Chen'],
    ['bo@example.com', '王波'],
  ]) {
    people.set(login, newPerson(login, 'jade and silver', name));
  }
  const byHandle = (payeeId) => [...people.values()].find((person) => person.payeeId === payeeId);
  const name = (person) => ({
    payeeId: person.payeeId,
    maskedName: maskedName(person.displayName),
    maskedLogin: masked(person.login),
  });
  const payee = (person, other) => ({ ...name(other), favourite: person.favourites.has(other) });
  const another = (person, other) => {
    if (!other) refuse(404, 'payee-unknown');
    if (other === person) refuse(422, 'payee-is-payer');
    return other;
  };

  function send({ person, body }) {
    const other = another(person, byHandle(body.payeeId));
    if (body.amount.amount <= 0) refuse(400, 'invalid-amount');
    if (body.amount.amount > 500_000) refuse(422, 'over-limit');
    approve(person, body.pin);
    return shown(person, transfer(person, other, body.amount, body.note).id);
  }

  const about = (person, note) => ({ payee: maskedName(person.displayName), ...(note && { note }) });

  function transfer(person, other, { amount }, note, isAsked = false) {
    if (person.available < amount) refuse(422, 'insufficient-funds');
    person.available -= amount;
    other.available += amount;
    person.recents = [other, ...person.recents.filter((one) => one !== other)];
    const made = { id: randomUUID(), amount: usd(amount), createdAt: new Date().toISOString() };
    if (note) made.note = note;
    payments.set(made.id, { made, payer: person, payee: other });
    move(person, 'PERSON_PAYMENT', maskedName(other.displayName), -amount, made.id, 'PERSON_PAYMENT');
    move(other, 'PERSON_PAYMENT', maskedName(person.displayName), amount, made.id, 'PERSON_PAYMENT');
    if (!isAsked)
      tellOf(
        other,
        made.id,
        'MONEY_RECEIVED',
        `/person-payments/${made.id}`,
        made.amount,
        about(person, note),
      );
    return made;
  }

  function shown(person, id) {
    const { made, payer, payee: paid } = seen(payments.get(id));
    if (person === payer) return { ...made, direction: 'SENT', counterparty: name(paid) };
    return person === paid
      ? { ...made, direction: 'RECEIVED', counterparty: name(payer) }
      : refuse(404, 'not-found');
  }

  return {
    'POST /payees': ({ person, body }) => {
      const to = body.to.trim();
      if (!/^(\+\d{8,15}|[^@\s]+@[^@\s]+\.\w+)$/.test(to) && !HANDLE.test(to)) refuse(400, 'invalid-login');
      return payee(person, another(person, people.get(to) ?? byHandle(to)));
    },
    'GET /payees': ({ person }) => ({
      items: [...new Set([...person.favourites, ...person.recents])].map((other) => payee(person, other)),
    }),
    'PUT /payees/:payeeId/favourite': ({ person, payeeId }) => {
      person.favourites.add(another(person, byHandle(payeeId)));
      return { status: 204 };
    },
    'DELETE /payees/:payeeId/favourite': ({ person, payeeId }) => {
      person.favourites.delete(byHandle(payeeId));
      return { status: 204 };
    },
    'GET /payee-code': ({ person }) => name(person),
    'POST /person-payments': (context) => once(context, '/person-payments/', () => send(context)),
    'GET /person-payments/:id': ({ person, id }) => shown(person, id),
    ...requestRoutes({ byHandle, another, name, transfer, about }),
  };
}

function maskedName(display) {
  const words = display.split(/\s+/);
  if (words.length > 1) {
    return [words[0], ...words.slice(1).map((word) => `${[...word][0]}•••`)].join(' ');
  }
  const characters = [...display];
  return characters.length > 4 ? `${characters[0]}${characters[1]}•••` : `•${characters.at(-1)}`;
}
