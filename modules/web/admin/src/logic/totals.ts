import type { Total } from '../api/books';
import { texts } from '../texts';
import { typeName } from './names';

export type Row = Omit<Total, 'type'> & { name: string; whole: boolean };

const SUMS = ['debitsPosted', 'creditsPosted', 'debitsPending', 'creditsPending'] as const;

/** The types of each currency, and below them all together, where debits equal credits. */
export function rowsOf(totals: Total[]): Row[] {
  const currencies = [...new Set(totals.map((total) => total.debitsPosted.currency))];
  return currencies.flatMap((currency) => {
    const own = totals.filter((total) => total.debitsPosted.currency === currency);
    const rows = own.map(({ type, ...rest }) => ({
      ...rest,
      name: `${typeName(type)} ${currency}`,
      whole: false,
    }));
    return [...rows, { ...sumOf(own, currency), name: `${texts.books.all} ${currency}`, whole: true }];
  });
}

function sumOf(totals: Total[], currency: string): Omit<Total, 'type'> {
  const sum = (name: (typeof SUMS)[number]) => ({
    amount: totals.reduce((all, total) => all + total[name].amount, 0),
    currency,
  });
  return {
    accounts: totals.reduce((all, total) => all + total.accounts, 0),
    debitsPosted: sum('debitsPosted'),
    creditsPosted: sum('creditsPosted'),
    debitsPending: sum('debitsPending'),
    creditsPending: sum('creditsPending'),
  };
}
