import { type QueryClient, useQuery } from '@tanstack/react-query';
import { call } from './client';
import type { Items } from './types';

export const DISPUTE_REASONS = ['WRONG_AMOUNT', 'NOT_RECEIVED', 'NOT_AS_AGREED', 'OTHER'] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** What a payer said is wrong with an order that was paid, and what was answered. */
export type Dispute = {
  id: string;
  order: string;
  reason: DisputeReason;
  words: string;
  state: 'OPEN' | 'REFUNDING' | 'ANSWERED';
  createdAt: string;
  answerBy: string;
  answer?: { words: string; at: string; refund?: string };
};

/** Those of one order; whether there may be another, and by when it would be answered. */
export type DisputesOfOrder = Items<Dispute> & { raisable: boolean; answerBy: string };

const LOOK_AGAIN_MS = 15_000;
const keyOf = (order: string) => ['disputes', order];

/** Asked again while an answer is waited for. */
export const useDisputes = (order: string) =>
  useQuery({
    queryKey: keyOf(order),
    queryFn: () => call<DisputesOfOrder>('GET', `/disputes?order=${encodeURIComponent(order)}`),
    refetchInterval: ({ state }) =>
      state.data?.items.some((one) => one.state !== 'ANSWERED') ? LOOK_AGAIN_MS : false,
  });

export const raiseDispute = (body: Pick<Dispute, 'order' | 'reason' | 'words'>, key: string) =>
  call<Dispute>('POST', '/disputes', { body, key });

export const refreshDisputes = (queries: QueryClient, order: string) =>
  queries.invalidateQueries({ queryKey: keyOf(order) });
