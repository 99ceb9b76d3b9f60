import type { MoneyValue } from '@kit/money';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { Answer } from './orders';
import type { Decision, Proposal, Proposing } from './proposals';

export const RESOLUTIONS = ['NOT_DONE', 'PAID_BACK', 'BORNE'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export type CaseLine = {
  order: string;
  kind: string;
  instance: string;
  payee: string;
  amount: MoneyValue;
  since: string;
  days: number;
  lateSuccessAt?: string;
  lateRefusalAt?: string;
  proposal?: Proposal<Resolution>;
  resolution?: Resolution;
};

export type Show = 'open' | 'closed';

/** What one instance has in suspense in one currency, by age; too much of it stops new orders. */
export type Ageing = {
  instance: string;
  cases: number;
  upToADay: MoneyValue;
  upToAWeek: MoneyValue;
  upToAMonth: MoneyValue;
  older: MoneyValue;
  total: MoneyValue;
  refusesOrders: boolean;
};

export type Case = Omit<CaseLine, 'days' | 'proposal'> & {
  state: 'SUSPENDED' | 'RESOLVING' | 'RESOLVED';
  partnerReference?: string;
  lastAnswer?: Answer;
  proposals: Proposal<Resolution>[];
};

const KEY = ['cases'];
const GLANCE_MS = 5_000;
const pathOf = (order: string) => `/cases/${encodeURIComponent(order)}`;

export const useCases = (show: Show) =>
  useInfiniteQuery({
    queryKey: [...KEY, { show }],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<{ items: CaseLine[]; nextCursor?: string; ageing: Ageing[] }>(
        'GET',
        `/cases?show=${show}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: GLANCE_MS,
  });

/** Looked at again until it is closed: another administrator may be at it. */
export const useCase = (order: string) =>
  useQuery({
    queryKey: [...KEY, order],
    queryFn: () => call<Case>('GET', pathOf(order)),
    refetchInterval: ({ state }) => (state.data?.state === 'RESOLVED' ? false : GLANCE_MS),
  });

function useDeed<T>(deed: (said: T) => Promise<Case>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export const usePropose = (order: string) =>
  useDeed((said: Proposing<Resolution>) => call<Case>('POST', `${pathOf(order)}/proposals`, said));

export const useDecide = (order: string) =>
  useDeed(({ proposal, to, reason }: Decision) =>
    call<Case>('POST', `${pathOf(order)}/proposals/${encodeURIComponent(proposal)}/${to}`, { reason }),
  );
