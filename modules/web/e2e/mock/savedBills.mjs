import { randomUUID } from 'node:crypto';
import { refuse } from './api.mjs';
import { companies, usd } from './data.mjs';
import { approve } from './money.mjs';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const plainDay = (ms) => new Date(ms).toISOString().slice(0, 10);

/** Saved accounts and mandates: every account owes 84.70 in ten days, except those that end in 5, which were due last week. */
export const routes = {
  'GET /saved-accounts': ({ person }) => ({ items: person.savedAccounts }),
  'POST /saved-accounts': ({ person, body }) => {
    const { id, name, category } =
      companies.find((company) => company.id === body.companyId) ?? refuse(404, 'not-found');
    const same = person.savedAccounts.find(
      ({ company, fields }) => company.id === id && JSON.stringify(fields) === JSON.stringify(body.fields),
    );
    if (same) return { status: 200, body: same };
    const isOverdue = body.fields.customerNumber.endsWith('5');
    const saved = {
      id: randomUUID(),
      company: { id, name, category },
      fields: body.fields,
      nickname: body.nickname || name,
      reminderDays: 3,
      dueSoon: isOverdue,
      bill: { fetchedAt: new Date().toISOString(), due: dueBill(isOverdue) },
    };
    person.savedAccounts.push(saved);
    return { status: 201, body: saved };
  },
  'GET /saved-accounts/:id/bill': ({ person, id }) => own(person.savedAccounts, id),
  'GET /saved-accounts/:id/history': ({ person, id }) => ({ items: past(own(person.savedAccounts, id)) }),
  'PUT /saved-accounts/:id': ({ person, id, body }) => {
    const account = own(person.savedAccounts, id);
    const { remind, reminderDays = 3, nickname } = body;
    return Object.assign(account, { nickname, reminderDays: remind === false ? undefined : reminderDays });
  },
  'DELETE /saved-accounts/:id': ({ person, id }) => {
    person.savedAccounts = person.savedAccounts.filter((account) => account.id !== id);
    for (const mandate of person.mandates) if (mandate.accountId === id) mandate.state = 'ENDED';
    return { status: 204 };
  },
  'GET /mandates': ({ person }) => ({ items: person.mandates }),
  'POST /mandates': ({ person, body }) => {
    const { accountId, ceiling, daysBefore, pin } = body;
    const { due } = own(person.savedAccounts, accountId).bill;
    if (ceiling.amount <= 0) refuse(422, 'invalid-ceiling');
    approve(person, pin);
    const aboveCeiling = due.total.amount > ceiling.amount;
    const payAt = new Date(Date.parse(`${due.dueDate}T09:00:00Z`) - daysBefore * DAY).toISOString();
    const payment = {
      id: randomUUID(),
      billReference: due.reference,
      total: due.total,
      dueDate: due.dueDate,
    };
    const made = {
      id: randomUUID(),
      accountId,
      ceiling,
      daysBefore,
      state: 'ACTIVE',
      createdAt: new Date().toISOString(),
      ...begun({ ...payment, payAt }, due.overdue, aboveCeiling),
    };
    person.mandates.unshift(made);
    return { status: 201, body: made };
  },
  'POST /mandates/:id/pause': ({ person, id }) =>
    Object.assign(own(person.mandates, id), { state: 'PAUSED' }),
  'POST /mandates/:id/resume': ({ person, id }) =>
    Object.assign(own(person.mandates, id), { state: 'ACTIVE' }),
  'POST /mandates/:id/end': ({ person, id }) =>
    Object.assign(own(person.mandates, id), { state: 'ENDED', planned: undefined }),
};

/** A bill that is late is announced at once; one that is too much is skipped; else there is time. */
function begun(payment, isOverdue, aboveCeiling) {
  if (aboveCeiling) return { payments: [{ ...payment, state: 'SKIPPED', reason: 'ABOVE_CEILING' }] };
  if (!isOverdue) return { planned: { ...payment, aboveCeiling }, payments: [] };
  const payAt = new Date(Date.now() + DAY).toISOString();
  return { payments: [{ ...payment, payAt, state: 'ANNOUNCED' }] };
}

function dueBill(isOverdue) {
  return {
    reference: `INV-${randomUUID().slice(0, 4)}`,
    amount: usd(8_420),
    fee: usd(50),
    total: usd(8_470),
    dueDate: plainDay(Date.now() + (isOverdue ? -7 : 10) * DAY),
    period: plainDay(Date.now()).slice(0, 7),
    overdue: isOverdue,
  };
}

/** Eleven bills of the months before, none where a bill is late. */
function past({ bill }) {
  const { amount, dueDate, period, overdue } = bill.due;
  const now = { period, dueDate, amount, due: true };
  if (overdue) return [now];
  const before = Array.from({ length: 11 }, (_, index) => monthsAgo(index + 1));
  return [now, ...before.map((day, index) => ({ ...paidBill(day), amount: usd(7_518 + 900 * (index % 5)) }))];
}

function paidBill(day) {
  const paidAt = `${day}T09:00:00Z`;
  return { period: day.slice(0, 7), dueDate: day, due: false, paymentId: randomUUID(), paidAt };
}

function monthsAgo(count) {
  const now = new Date();
  return plainDay(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 10));
}

function own(all, id) {
  return all.find((thing) => thing.id === id) ?? refuse(404, 'not-found');
}
