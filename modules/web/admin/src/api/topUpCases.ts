import type { MoneyValue } from '@kit/money';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { Answer } from './orders';
import type { Decision, Proposal, Proposing } from './proposals';

export const TOP_UP_RESOLUTIONS = ['CREDITED', 'NOT_DONE'] as const;
export type TopUpResolution = (typeof TOP_UP_RESOLUTIONS)[number];

export type TopUpCaseLine = {
  topUp: string;
  instance: string;
  amount: MoneyValue;
  since: string;
  days: number;
  proposal?: Proposal<TopUpResolution>;
};

export type TopUpCase = Omit<TopUpCaseLine, 'days' | 'proposal'> & {
  state: 'SUSPENDED' | 'SETTLING' | 'SETTLED' | 'RELEASING' | 'RELEASED';
  resolution?: TopUpResolution;
  key: string;
  partnerReference?: string;
  answers: Answer[];
  proposals: Proposal<TopUpResolution>[];
};

const KEY = ['top-up-cases'];
const GLANCE_MS = 5_000;
const pathOf = (id: string) => `/top-up-cases/${encodeURIComponent(id)}`;

export const useTopUpCases = () =>
  useInfiniteQuery({
    queryKey: KEY,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<{ items: TopUpCaseLine[]; nextCursor?: string }>(
        'GET',
        `/top-up-cases${pageParam && `?cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: GLANCE_MS,
  });

/** Looked at again until it has ended: the card company, or another administrator, may end it. */
export const useTopUpCase = (id: string) =>
  useQuery({
    queryKey: [...KEY, id],
    queryFn: () => call<TopUpCase>('GET', pathOf(id)),
    refetchInterval: ({ state }) =>
      state.data?.state === 'SETTLED' || state.data?.state === 'RELEASED' ? false : GLANCE_MS,
  });

function useDeed<T>(deed: (said: T) => Promise<TopUpCase>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export const useProposeTopUp = (id: string) =>
  useDeed((said: Proposing<TopUpResolution>) => call<TopUpCase>('POST', `${pathOf(id)}/proposals`, said));

export const useDecideTopUp = (id: string) =>
  useDeed(({ proposal, to, reason }: Decision) =>
    call<TopUpCase>('POST', `${pathOf(id)}/proposals/${encodeURIComponent(proposal)}/${to}`, { reason }),
  );
