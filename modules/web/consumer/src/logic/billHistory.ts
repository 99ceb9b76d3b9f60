import type { PastBill } from '../api/savedBills';

export type Change = { kind: 'more' | 'less' | 'same'; share: number };

/** How a bill differs from the one before: by which share of that one, in whole hundredths. */
export function changeOf(bill: PastBill, before: PastBill): Change {
  const difference = bill.amount.amount - before.amount.amount;
  const share = Math.round((Math.abs(difference) / before.amount.amount) * 100) / 100;
  if (share === 0) return { kind: 'same', share };
  return { kind: difference > 0 ? 'more' : 'less', share };
}

/** The heights of the bars in hundredths of the highest, oldest first; even the lowest can be seen. */
export function heightsOf(newestFirst: PastBill[]): number[] {
  const most = Math.max(...newestFirst.map(({ amount }) => amount.amount));
  return newestFirst.map(({ amount }) => Math.max(3, Math.round((amount.amount / most) * 100))).reverse();
}
