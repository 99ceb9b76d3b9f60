import { refuse } from './api.mjs';
import { usd } from './data.mjs';

const CATEGORIES = {
  'Metro Electric': 'electricity',
  'Clearwater Utilities': 'water',
  'Northern Gas': 'gas',
};
const KINDS = {
  TOP_UP: 'cards',
  CASH_OUT: 'cards',
  CHARGE_BACK: 'cards',
  PERSON_PAYMENT: 'people',
  FEE: 'fees',
  REFUND: 'refunds',
  CORRECTION: 'refunds',
};
const GIVEN_BACK = ['REFUND', 'CORRECTION'];

/** Movements, what they come to, and both to take along. */
export const routes = {
  'GET /movements': ({ person, search }) => {
    const wanted = person.movements.map(told).filter((movement) => isWanted(movement, search));
    const start = Number(search.get('cursor') ?? 0);
    const end = start + Number(search.get('limit') ?? 20);
    const more = end < wanted.length ? { nextCursor: String(end) } : {};
    return { items: wanted.slice(start, end), ...more };
  },
  'GET /movements.csv': () => ({ text: '\uFEFFDate,Amount\r\n', type: 'text/csv;charset=utf-8' }),
  'GET /statements': ({ person }) => ({ items: monthsOf(person).map((month) => ({ month })) }),
  'GET /statements/:month.pdf': ({ person, month }) =>
    monthsOf(person).includes(month)
      ? { text: '%PDF-1.6', type: 'application/pdf' }
      : refuse(404, 'not-found'),
  'GET /spending': ({ person, search }) => {
    const month = search.get('month') ?? new Date().toISOString().slice(0, 7);
    const sums = new Map();
    for (const movement of person.movements.map(told).filter(({ at }) => at.startsWith(month))) {
      if (movement.direction === 'IN' && !GIVEN_BACK.includes(movement.kind)) continue;
      sums.set(movement.category, (sums.get(movement.category) ?? 0) - movement.amount.amount);
    }
    const categories = [...sums]
      .sort(([, one], [, other]) => other - one)
      .map(([category, spent]) => ({ category, spent: usd(spent) }));
    return { month, total: usd([...sums.values()].reduce((sum, spent) => sum + spent, 0)), categories };
  },
};

function told(movement) {
  return {
    ...movement,
    direction: movement.amount.amount < 0 ? 'OUT' : 'IN',
    category:
      movement.kind === 'BILL_PAYMENT'
        ? (CATEGORIES[movement.title] ?? 'bills')
        : (KINDS[movement.kind] ?? 'other'),
  };
}

function isWanted(movement, search) {
  const asked = (name, value) => !search.has(name) || search.getAll(name).includes(value);
  const words = (search.get('q') ?? '').toLowerCase().split(/\s+/);
  const text = `${movement.title} ${movement.kind} ${movement.amount.amount / 100}`.toLowerCase();
  return (
    asked('kind', movement.kind) &&
    asked('direction', movement.direction) &&
    movement.at.slice(0, 10) >= (search.get('from') ?? '') &&
    movement.at.slice(0, 10) <= (search.get('to') ?? '9999') &&
    words.every((word) => text.includes(word))
  );
}

function monthsOf({ movements }) {
  if (movements.length === 0) return [];
  return [
    ...new Set([new Date().toISOString(), ...movements.map(({ at }) => at)].map((at) => at.slice(0, 7))),
  ];
}
