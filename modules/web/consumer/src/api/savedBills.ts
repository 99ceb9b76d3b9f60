import type { MoneyValue } from '@kit/money';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { call } from './client';
import type { CompanyName, Items } from './types';

export type DueBill = {
  reference: string;
  amount: MoneyValue;
  fee: MoneyValue;
  total: MoneyValue;
  dueDate: string;
  period?: string;
  overdue: boolean;
};
export type SavedAccount = {
  id: string;
  company: CompanyName;
  fields: Record<string, string>;
  nickname: string;
  reminderDays?: number;
  dueSoon: boolean;
  bill?: { fetchedAt: string; due?: DueBill };
};
/** A bill that was paid here, or is due; the payment is the one that was made last. */
export type PastBill = {
  period?: string;
  dueDate?: string;
  amount: MoneyValue;
  due: boolean;
  paymentId?: string;
  paidAt?: string;
};
export type MandateState = 'ACTIVE' | 'PAUSED' | 'ENDED';
export type MandatePayment = {
  id: string;
  billReference: string;
  total: MoneyValue;
  dueDate: string;
  payAt: string;
  state: 'ANNOUNCED' | 'PAYING' | 'PAID' | 'SKIPPED';
  reason?: string;
  paymentId?: string;
};
export type Mandate = {
  id: string;
  accountId: string;
  ceiling: MoneyValue;
  daysBefore: number;
  state: MandateState;
  createdAt: string;
  planned?: { total: MoneyValue; dueDate: string; payAt: string; aboveCeiling: boolean };
  payments: MandatePayment[];
};

/** The server asks the company once a minute at most; so do the screens. */
const FRESH_MS = 60_000;

export const useSavedAccounts = () =>
  useQuery({
    queryKey: ['saved-accounts', 'all'],
    queryFn: () => call<Items<SavedAccount>>('GET', '/saved-accounts'),
  });

/** An account after the company was asked what is due; until then what is known already. */
export const useSavedAccount = (id: string, known?: SavedAccount) =>
  useQuery({
    queryKey: ['saved-accounts', id],
    queryFn: () => call<SavedAccount>('GET', `/saved-accounts/${encodeURIComponent(id)}/bill`),
    placeholderData: known,
    staleTime: FRESH_MS,
    retry: false,
  });

/** The account's last bills, newest first. */
export const useBillHistory = (id: string) =>
  useQuery({
    queryKey: ['saved-accounts', id, 'history'],
    queryFn: () => call<Items<PastBill>>('GET', `/saved-accounts/${encodeURIComponent(id)}/history`),
  });

export const useMandates = () =>
  useQuery({
    queryKey: ['mandates'],
    queryFn: () => call<Items<Mandate>>('GET', '/mandates'),
    refetchInterval: ({ state }) => (state.data?.items.some(isMoving) ? 4_000 : false),
  });

function isMoving({ payments }: Mandate): boolean {
  return payments.some(({ state }) => state === 'PAYING');
}

export function runningMandate(mandates: Mandate[], accountId: string): Mandate | undefined {
  return mandates.find((mandate) => mandate.accountId === accountId && mandate.state !== 'ENDED');
}

/** Whether a mandate made this payment, as far as its last payments are known. */
export function useIsAutomatic(): (payment: string | undefined) => boolean {
  const mandates = useMandates().data?.items ?? [];
  const made = new Set(mandates.flatMap(({ payments }) => payments.map(({ paymentId }) => paymentId)));
  return (payment) => payment !== undefined && made.has(payment);
}

export function refreshSavedBills(queries: QueryClient): void {
  for (const queryKey of [['saved-accounts'], ['mandates']]) void queries.invalidateQueries({ queryKey });
}
