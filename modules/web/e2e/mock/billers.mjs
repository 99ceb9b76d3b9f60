import { refuse } from './api.mjs';
import { companies, usd } from './data.mjs';

const NAME = 'M•• L••';
/** Their bills rise by 5.00 after the first look. */
const isChanging = (number) => number.startsWith('77');
const ALREADY_PAID = '9000000050';
const UNKNOWN = '9000000019';
const LEAST_PART = 1_000;
const DAYS_3 = 3 * 86_400_000;

/** Remembers which bills were looked at. */
export class Looks {
  #seen = new Map();

  amount(number, amount) {
    const before = this.#seen.get(number) ?? 0;
    if (isChanging(number)) this.#seen.set(number, before + 1);
    return before > 0 ? amount + 500 : amount;
  }

  hasChanged({ due, fields: { customerNumber } }) {
    return isChanging(customerNumber) && due?.amount === 8_420;
  }
}

function companyOf(body) {
  return companies.find(({ id }) => id === body.companyId) ?? refuse(404, 'no-such-company');
}

/** Whether the company knows the number, before there is an amount. */
export function validate(body) {
  companyOf(body);
  if (body.fields.customerNumber === UNKNOWN) refuse(422, 'customer-number-unknown');
  return { fields: body.fields, customerName: NAME };
}

/** What a quote says of its company, subject and amount. */
export function quoted(body, bill, person, looks) {
  const company = companyOf(body);
  const number = body.fields.customerNumber;
  if (number === UNKNOWN) refuse(422, 'customer-number-unknown');
  if (number === ALREADY_PAID) refuse(422, 'bill-already-paid');
  const { id, name, category, amounts } = company;
  const paidBefore = lastPaid(person, id, number);
  const common = { company: { id, name, category }, customerName: NAME, paidBefore };
  if (company.kind === 'DIRECT') return { ...common, customerName: undefined, ...direct(amounts, body) };
  return amounts
    ? { ...common, ...meter(amounts, body) }
    : { ...common, ...billed(company, bill, body, looks) };
}

function direct({ least, most, denominations }, { amount, fields }) {
  if (!amount) refuse(422, 'amount-needed');
  if (denominations.length > 0 && !denominations.some((each) => each.amount === amount.amount))
    refuse(422, 'amount-not-allowed');
  within(amount, least.amount, most.amount);
  return { amount, overdue: false, billReference: fields.customerNumber };
}

function meter({ least, most }, { amount, fields }) {
  if (!amount) refuse(422, 'amount-needed');
  within(amount, least.amount, most.amount);
  return { amount, overdue: false, billReference: `METER-${fields.customerNumber}` };
}

function billed(company, bill, { amount, fields }, looks) {
  const due = usd(looks.amount(fields.customerNumber, bill.amount));
  const least = company.id.endsWith('RIVERBEND-WATER') ? LEAST_PART : due.amount;
  if (amount) within(amount, least, due.amount);
  return {
    amount: amount ?? due,
    due,
    least: least < due.amount ? usd(least) : undefined,
    billReference: 'INV-2026-11-0417',
    dueDate: bill.overdue ? '2026-10-28' : '2026-12-05',
    period: '2026-11',
    overdue: bill.overdue === true,
  };
}

function within({ amount }, least, most) {
  if (amount < least) refuse(422, least === most ? 'amount-not-allowed' : 'amount-too-low');
  if (amount > most) refuse(422, 'amount-too-high');
}

function lastPaid(person, companyId, number) {
  const same = [...person.orders.values()].filter(
    ({ company, fields, outcome, createdAt }) =>
      company?.id === companyId &&
      fields.customerNumber === number &&
      outcome !== 'FAILED' &&
      Date.now() - Date.parse(createdAt) < DAYS_3,
  );
  return same.at(-1)?.createdAt;
}

/** A meter's token; nothing for others. */
export function receiptOf(order) {
  return order.billReference.startsWith('METER-')
    ? { token: '48213307519926640185', units: '156.2 kWh' }
    : {};
}
