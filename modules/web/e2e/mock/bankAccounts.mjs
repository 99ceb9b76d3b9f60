import { randomUUID } from 'node:crypto';
import { refuse } from './api.mjs';

/** Bank accounts, named on the card company's page; the number stays there. */
export const routes = (world) => ({
  'GET /bank-accounts': ({ person }) => ({
    items: person.bankAccounts.filter(({ state }) => state === 'LINKED'),
    mayBeAdded: true,
  }),
  'POST /bank-accounts': ({ person }) => ({ status: 201, body: open(person, world) }),
  'GET /bank-accounts/:id': ({ person, id }) => found(person, id),
  'PUT /bank-accounts/:id/name': ({ person, id, body }) =>
    Object.assign(found(person, id), { nickname: body.name.trim() || undefined }),
  'DELETE /bank-accounts/:id': ({ person, id }) => {
    const account = found(person, id);
    person.bankAccounts = person.bankAccounts.filter((one) => one !== account);
    return { status: 204 };
  },
});

const found = (person, id) =>
  person.bankAccounts.find((account) => account.id === id) ?? refuse(404, 'no-such-bank-account');

function open(person, world) {
  const id = randomUUID();
  const account = { id, state: 'OPEN', redirectUrl: `${world.simulatorUrl}/link/${id}` };
  person.bankAccounts.push(account);
  const finish = (form) => {
    delete account.redirectUrl;
    if (!form) return Object.assign(account, { state: 'ENDED' });
    const lastFour = form.get('accountNumber').slice(-4);
    return Object.assign(account, { state: 'LINKED', bank: form.get('bank'), lastFour });
  };
  world.links.set(id, { id, returnUrl: `${world.baseUrl}/bank-accounts/${id}`, finish });
  return account;
}
