import type { MoneyValue } from '@kit/money';
import type { Movement } from '../api/types';

/** The choices above the list of movements, and what each asks of the server. */
export const CHOICES = {
  all: '',
  in: 'direction=IN',
  out: 'direction=OUT',
  bills: 'kind=BILL_PAYMENT',
  people: 'kind=PERSON_PAYMENT',
  topUps: 'kind=TOP_UP',
  refunds: 'kind=REFUND&kind=CORRECTION',
};

export type Choice = keyof typeof CHOICES;
export type MovementFilter = { show: Choice; month: string; words: string };

/** Read from the page's address, so that the way back from a receipt leads to the same list. */
export function fromAddress(search: URLSearchParams): MovementFilter {
  const show = search.get('show') ?? 'all';
  const month = search.get('month') ?? '';
  return {
    show: Object.hasOwn(CHOICES, show) ? (show as Choice) : 'all',
    month: isMonth(month) ? month : '',
    words: (search.get('q') ?? '').slice(0, 100),
  };
}

export function toAddress({ show, month, words }: MovementFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (show !== 'all') search.set('show', show);
  if (month) search.set('month', month);
  if (words) search.set('q', words);
  return search;
}

/** The server's parameters. */
export function toQuery({ show, month, words }: MovementFilter): URLSearchParams {
  const query = new URLSearchParams(CHOICES[show]);
  if (month) {
    query.set('from', `${month}-01`);
    query.set('to', lastDayOf(month));
  }
  if (words.trim()) query.set('q', words.trim());
  return query;
}

export function isMonth(text: string): boolean {
  return /^[0-9]{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month so many months later; earlier, if negative. */
export function monthAfter(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

function lastDayOf(month: string): string {
  const next = new Date(`${monthAfter(month, 1)}-01T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}

export type Day = { name: string; movements: Movement[]; total?: MoneyValue };

/** Movements by day; a day has a total only if all of it is there. */
export function daysOf(movements: Movement[], hasMore: boolean, nameOf: (at: string) => string): Day[] {
  const days: Day[] = [];
  for (const movement of movements) {
    const name = nameOf(movement.at);
    const last = days.at(-1);
    if (last?.name === name) last.movements.push(movement);
    else days.push({ name, movements: [movement] });
  }
  return days.map((day, index) =>
    hasMore && index === days.length - 1 ? day : { ...day, total: totalOf(day.movements) },
  );
}

function totalOf(movements: Movement[]): MoneyValue {
  const amount = movements.reduce((sum, movement) => sum + movement.amount.amount, 0);
  return { amount, currency: movements[0].amount.currency };
}
