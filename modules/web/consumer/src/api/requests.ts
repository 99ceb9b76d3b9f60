import type { MoneyValue } from '@kit/money';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { call } from './client';
import type { PayeeName } from './people';
import type { Items } from './types';

export type RequestState = 'OPEN' | 'PAYING' | 'PAID' | 'DECLINED' | 'CANCELLED';
export type MoneyRequest = {
  id: string;
  splitId: string;
  direction: 'INCOMING' | 'OUTGOING';
  counterparty: PayeeName;
  amount: MoneyValue;
  note: string;
  state: RequestState;
  paymentId?: string;
  createdAt: string;
};
export type Asking = { payeeIds: string[]; total: MoneyValue; shared: boolean; note: string };

const LOOK_AGAIN_MS = 15_000;

export const useRequests = () =>
  useQuery({
    queryKey: ['money-requests'],
    queryFn: () => call<Items<MoneyRequest>>('GET', '/money-requests'),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const useRequest = (id: string) =>
  useQuery({
    queryKey: ['money-requests', id],
    queryFn: () => call<MoneyRequest>('GET', `/money-requests/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data?.state === 'PAYING' ? 1_500 : LOOK_AGAIN_MS),
  });

export const ask = (body: Asking, key: string) =>
  call<Items<MoneyRequest>>('POST', '/money-requests', { body, key });

/** Declines what one was asked for, or takes back what one has asked for. */
export const end = (id: string, how: 'refusal' | 'cancellation') =>
  call<MoneyRequest>('POST', `/money-requests/${encodeURIComponent(id)}/${how}`);

export function refreshRequests(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['money-requests'] });
}
