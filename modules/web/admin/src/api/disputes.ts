import type { MoneyValue } from '@kit/money';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { Decision } from './proposals';

export type DisputeState = 'OPEN' | 'PROPOSED' | 'REFUNDING' | 'ANSWERED';
export type DisputeReason = 'WRONG_AMOUNT' | 'NOT_RECEIVED' | 'NOT_AS_AGREED' | 'OTHER';
export type Show = 'open' | 'closed';

export type DisputeLine = {
  id: string;
  order: string;
  person: string;
  kind: string;
  payee: string;
  total: MoneyValue;
  reason: DisputeReason;
  state: DisputeState;
  createdAt: string;
  answerBy: string;
};

/** What one administrator would give back, and a second one said to it. */
export type RefundProposal = {
  id: string;
  amount: MoneyValue;
  fee: MoneyValue;
  words: string;
  state: 'OPEN' | 'APPROVED' | 'DECLINED';
  proposedBy: string;
  proposedAt: string;
  decidedBy?: string;
  decisionReason?: string;
  decidedAt?: string;
};

export type Dispute = {
  dispute: DisputeLine;
  words: string;
  order: { id: string; state: string; total: MoneyValue; finishedAt?: string; refundable: boolean };
  proposals: RefundProposal[];
  /** Why a refund that was approved did not happen. */
  note?: string;
  refund?: string;
  answer?: { words: string; at: string; refund?: string };
  answeredBy?: string;
};

/** What the partner would give back now, and the operator on top. */
export type Quote = { amount: MoneyValue; fee: MoneyValue; total: MoneyValue; validUntil: string };

const KEY = ['disputes'];
const GLANCE_MS = 5_000;
const pathOf = (id: string) => `/disputes/${encodeURIComponent(id)}`;

export const useDisputes = (show: Show) =>
  useInfiniteQuery({
    queryKey: [...KEY, { show }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<{ items: DisputeLine[]; nextCursor?: string }>(
        'GET',
        `/disputes?show=${show}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: GLANCE_MS,
  });

/** Looked at again until it is answered: another administrator may be at it. */
export const useDispute = (id: string) =>
  useQuery({
    queryKey: [...KEY, id],
    queryFn: () => call<Dispute>('GET', pathOf(id)),
    refetchInterval: ({ state }) => (state.data?.dispute.state === 'ANSWERED' ? false : GLANCE_MS),
  });

/** Asks the partner, so only when somebody wants to know. */
export const useRefundQuote = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['refund-quote', id],
    queryFn: () => call<Quote>('GET', `${pathOf(id)}/refund-quote`),
    enabled,
    gcTime: 0,
    retry: false,
  });

function useDeed<T>(deed: (said: T) => Promise<Dispute>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export const useAnswer = (id: string) =>
  useDeed((words: string) => call<Dispute>('POST', `${pathOf(id)}/answer`, { words }));

export const usePropose = (id: string) =>
  useDeed((said: Pick<RefundProposal, 'words' | 'amount'>) =>
    call<Dispute>('POST', `${pathOf(id)}/proposals`, said),
  );

export const useDecide = (id: string) =>
  useDeed(({ proposal, to, reason }: Decision) =>
    call<Dispute>('POST', `${pathOf(id)}/proposals/${encodeURIComponent(proposal)}/${to}`, { reason }),
  );
