import type { MoneyValue } from '@kit/money';
import { call } from '../api/client';
import type { BillCompany, BillQuote } from '../api/types';

/** The bill on the screen, kept in the tab so that a reload still shows it. */
export type BillDraft = {
  quote: BillQuote;
  processingTime?: BillCompany['processingTime'];
  /** Whether nobody was asked if the number is right. */
  unchecked?: boolean;
  /** What was due before, if the company changed it while the person looked. */
  changedFrom?: MoneyValue;
};

/** Asks the company what is due, and what paying it would cost; moves nothing. */
export function quoteBill(body: {
  companyId: string;
  fields: Record<string, string>;
  amount?: MoneyValue;
}): Promise<BillQuote> {
  return call<BillQuote>('POST', '/bill-quotes', { body });
}

const PLACE = 'sycee.bill';

export function keepBill(draft: BillDraft): void {
  sessionStorage.setItem(PLACE, JSON.stringify(draft));
}

export function keptBill(companyId: string): BillDraft | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as BillDraft | null;
    return draft?.quote.company.id === companyId ? draft : null;
  } catch {
    return null;
  }
}

export function forgetBill(): void {
  sessionStorage.removeItem(PLACE);
}
