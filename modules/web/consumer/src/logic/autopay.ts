import type { Mandate, MandatePayment } from '../api/savedBills';

export type Next = Pick<MandatePayment, 'total' | 'payAt'> & {
  kind: 'planned' | 'announced' | 'paying' | 'tooMuch';
};

/** What a mandate does next: what it is paying, what it announced, or what it will announce in its time. */
export function nextOf({ state, planned, payments }: Mandate): Next | undefined {
  const paying = payments.find((payment) => payment.state === 'PAYING');
  if (paying) return { ...paying, kind: 'paying' };
  if (state !== 'ACTIVE') return undefined;
  const announced = payments.find((payment) => payment.state === 'ANNOUNCED');
  if (announced) return { ...announced, kind: 'announced' };
  return planned && { ...planned, kind: planned.aboveCeiling ? 'tooMuch' : 'planned' };
}

/** A ceiling to propose: a quarter above the bill that is known, in whole tens, so that a usual bill fits. */
export function proposedCeiling(totalMinor: number, decimals: number): string {
  const ten = 10 ** (decimals + 1);
  return String((Math.max(1, Math.ceil((totalMinor * 1.25) / ten)) * ten) / 10 ** decimals);
}
