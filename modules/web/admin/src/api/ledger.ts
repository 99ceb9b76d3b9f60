import type { MoneyValue } from '@kit/money';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from './client';

export type Named = { id: string; type: string; owner: string; currency: string };

export type Account = Named & {
  normalSide: 'DEBIT' | 'CREDIT';
  balance: MoneyValue;
  debitsPosted: MoneyValue;
  creditsPosted: MoneyValue;
  debitsPending: MoneyValue;
  creditsPending: MoneyValue;
  entries: number;
  openedAt: string;
};

export type Entry = {
  sequence: number;
  at: string;
  transfer: string;
  reference: string;
  other: Named;
  debit?: MoneyValue;
  credit?: MoneyValue;
  balance: MoneyValue;
};

export type Transfer = {
  id: string;
  kind: 'SINGLE' | 'PENDING' | 'POST_PENDING' | 'VOID_PENDING';
  state: 'PENDING' | 'POSTED' | 'VOIDED';
  amount: MoneyValue;
  debit: Named;
  credit: Named;
  reference: string;
  journalEntry: string;
  at: string;
  expiresAt?: string;
  ends?: string;
  endedBy?: string;
};

export type Found = { kind: 'ACCOUNT' | 'TRANSFER' | 'REFERENCE'; id: string; name: string };

export const TYPES = [
  'WALLET',
  'MERCHANT',
  'ESCROW',
  'CLEARING',
  'BANK',
  'SUSPENSE',
  'FEE',
  'POSITION',
  'ROUNDING',
  'RECEIVABLE',
  'LOSS',
] as const;

export const useAccounts = (type: string) =>
  useInfiniteQuery({
    queryKey: ['ledger', 'accounts', type],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ ...(type && { type }), ...(pageParam && { cursor: pageParam }) });
      return call<{ items: Account[]; nextCursor?: string }>('GET', `/ledger/accounts?${asked}`);
    },
    getNextPageParam: (page) => page.nextCursor,
  });

export const useAccount = (id: string) =>
  useQuery({
    queryKey: ['ledger', 'account', id],
    queryFn: () => call<Account>('GET', `/ledger/accounts/${encodeURIComponent(id)}`),
  });

/** A statement, newest first, beginning below the given sequence; empty begins at the newest. */
export const useEntries = (id: string, before: string) =>
  useInfiniteQuery({
    queryKey: ['ledger', 'entries', id, before],
    initialPageParam: before,
    queryFn: ({ pageParam }) =>
      call<{ items: Entry[]; nextBefore?: number }>(
        'GET',
        `/ledger/accounts/${encodeURIComponent(id)}/entries${pageParam && `?before=${pageParam}`}`,
      ),
    getNextPageParam: (page) => (page.nextBefore === undefined ? undefined : String(page.nextBefore)),
  });

export const useTransfer = (id: string) =>
  useQuery({
    queryKey: ['ledger', 'transfer', id],
    queryFn: () =>
      call<{ items: Transfer[]; together: Transfer[] }>('GET', `/ledger/transfers/${encodeURIComponent(id)}`),
  });

export const useReference = (reference: string) =>
  useQuery({
    queryKey: ['ledger', 'reference', reference],
    queryFn: () => call<{ items: Transfer[] }>('GET', `/ledger/references/${encodeURIComponent(reference)}`),
  });

export const search = (text: string) =>
  call<{ items: Found[] }>('GET', `/ledger/search?text=${encodeURIComponent(text)}`);
