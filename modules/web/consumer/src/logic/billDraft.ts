import type { BillCompany, BillQuote } from '../api/types';

/** The bill on the screen, kept in the tab so that a reload still shows it. */
export type BillDraft = { quote: BillQuote; processingTime?: BillCompany['processingTime'] };

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
