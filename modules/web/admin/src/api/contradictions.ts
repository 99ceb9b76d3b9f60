import type { MoneyValue } from '@kit/money';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { State } from './evidence';
import type { Answer } from './orders';

export const SHOWS = ['open', 'closed'] as const;
export type Show = (typeof SHOWS)[number];

/** What a partner said for certain against what stands of a call that had ended. */
export type Contradiction = {
  id: string;
  /** The call's key. */
  call: string;
  instance: string;
  kind: 'BILL_PAYMENT' | 'PAY_IN' | 'PAY_OUT' | 'REFUND' | 'RIDE_BOOKING' | 'RIDE_TIP';
  stands: State;
  said: 'SUCCEEDED' | 'REJECTED' | 'CHARGED_BACK';
  reference?: string;
  purpose: Answer['purpose'];
  amount: MoneyValue;
  times: number;
  toldAt: string;
  lastToldAt: string;
  /** When the partner was asked whether it stays with it, and what it said to that. */
  askedAt?: string;
  heard?: 'SAID_AGAIN' | 'TAKEN_BACK' | 'NOTHING';
  lookedAt?: { at: string; by: string; note: string };
};

const KEY = ['contradictions'];
const GLANCE_MS = 5_000;
const pathOf = (id: string) => `/contradictions/${encodeURIComponent(id)}`;

export const useContradictions = (show: Show) =>
  useInfiniteQuery({
    queryKey: [...KEY, 'list', show],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<{ items: Contradiction[]; nextCursor?: string }>(
        'GET',
        `/contradictions?show=${show}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: GLANCE_MS,
  });

/** Looked at again until it has ended: it may be told again, and another administrator may end it. */
export const useContradiction = (id: string) =>
  useQuery({
    queryKey: [...KEY, id],
    queryFn: () => call<Contradiction>('GET', pathOf(id)),
    refetchInterval: ({ state }) => (state.data?.lookedAt ? false : GLANCE_MS),
  });

export function useLookAt(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (note: string) => call<Contradiction>('POST', `${pathOf(id)}/looked-at`, { note }),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
