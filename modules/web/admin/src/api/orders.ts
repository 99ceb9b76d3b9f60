import type { MoneyValue } from '@kit/money';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

export type Step =
  | 'HOLD'
  | 'SUBMIT'
  | 'GIVE_UP'
  | 'ASK'
  | 'ASK_A_LAST_TIME'
  | 'AGREE'
  | 'DECLINE'
  | 'CAPTURE'
  | 'RELEASE'
  | 'SUSPEND'
  | 'ASK_FOR_THE_CASE'
  | 'RESOLVE'
  | 'NOTHING';

/** What the sweep will do, as the order machine itself has decided. */
export type Next = { step: Step; at?: string; inHandOf?: string; suspendsAt?: string };

export type OrderLine = {
  id: string;
  kind: string;
  instance: string;
  payee: string;
  total: MoneyValue;
  state: string;
  createdAt: string;
  deadline: string;
  next: Next;
};

export type InSuspense = { instance: string; total: MoneyValue; orders: number };
export type OrderPage = { items: OrderLine[]; nextCursor?: string; suspense: InSuspense[] };

export type Answer = {
  at: string;
  attempt: number;
  purpose: 'CALL' | 'INQUIRY' | 'CALLBACK' | 'WISH' | 'FILE';
  outcome: string;
  reference?: string;
  text?: string;
};

export type Exchange = {
  at: string;
  method: string;
  path: string;
  status?: number;
  failure?: string;
  maybeSent: boolean;
  elapsedMillis: number;
  requestDigest: string;
  answerDigest?: string;
};

export type Transfer = {
  id: string;
  at: string;
  kind: string;
  from: string;
  to: string;
  amount: MoneyValue;
  state: string;
};

export type Order = Omit<OrderLine, 'next'> & {
  payer: string;
  amount: MoneyValue;
  taken?: MoneyValue;
  fee: MoneyValue;
  refusal?: string;
  steps: { at: string; state: string }[];
  call?: {
    key: string;
    state: string;
    reference?: string;
    sendings: number;
    inquiries: number;
    next?: { task: 'SEND' | 'INQUIRE'; at: string };
    answers: Answer[];
    exchanges: Exchange[];
  };
  transfers: Transfer[];
  /** The order that it gives back of, if it is a refund. */
  refundOf?: string;
  refunds: { id: string; total: MoneyValue; state: string }[];
  next: Next;
};

export type Show = 'stuck' | 'suspended' | 'all';

const ASKED: Record<Show, Record<string, string>> = {
  stuck: { stuck: 'true' },
  suspended: { state: 'SUSPENDED' },
  all: {},
};
const KEY = ['orders'];
const GLANCE_MS = 5_000;

export const useOrders = (show: Show) =>
  useInfiniteQuery({
    queryKey: [...KEY, show],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams({ ...ASKED[show], ...(pageParam && { cursor: pageParam }) });
      return call<OrderPage>('GET', `/orders?${asked}`);
    },
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: GLANCE_MS,
  });

/** Looked at again while anything is still to come. */
export const useOrder = (id: string) =>
  useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: () => call<Order>('GET', `/orders/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data?.next.step === 'NOTHING' ? false : GLANCE_MS),
  });

export function useHurry(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call<Order>('POST', `/orders/${encodeURIComponent(id)}/hurry`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
