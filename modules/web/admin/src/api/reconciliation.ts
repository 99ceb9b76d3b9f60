import type { MoneyValue } from '@kit/money';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { Decision, Proposal, Proposing } from './proposals';

export const FINDINGS = [
  'MISSING_HERE',
  'MISSING_THERE',
  'AMOUNT',
  'CURRENCY',
  'STATUS',
  'DUPLICATE',
  'FEE',
] as const;
export type Finding = (typeof FINDINGS)[number];

export type PartnerFile = {
  id: string;
  instance: string;
  from: string;
  to: string;
  zone: string;
  revision: number;
  state: 'REFUSED' | 'ENTERED' | 'MATCHED' | 'COMPLETE' | 'REPLACED';
  refusal?: string;
  lines: number;
  changes?: { former: string; added: number; removed: number; changed: number };
  findings: Partial<Record<Finding | 'MATCHED', number>>;
  receivedAt: string;
};

export type BreakLine = {
  id: string;
  instance: string;
  key: string;
  finding: Finding;
  state: 'WITH_ORDER' | 'OPEN' | 'RESOLVING' | 'RESOLVED' | 'HEALED';
  difference: MoneyValue;
  since: string;
  subject?: { kind: 'ORDER' | 'REFUND' | 'TOP_UP'; id: string };
};

export type BreakAgeing = {
  instance: string;
  breaks: number;
  upToADay: MoneyValue;
  upToAWeek: MoneyValue;
  upToAMonth: MoneyValue;
  older: MoneyValue;
  total: MoneyValue;
};

export const BREAK_RESOLUTIONS = ['OURS_STAND', 'BORNE', 'GIVEN_BACK'] as const;
export type BreakResolution = (typeof BREAK_RESOLUTIONS)[number];

export type FileLine = {
  file: string;
  line: number;
  reference: string;
  amount: MoneyValue;
  status: 'PAID' | 'FAILED';
  fee: MoneyValue;
  at: string;
};

/** What differs under one key: call, ledger and the partner's lines. */
export type Break = {
  found: BreakLine;
  resolution?: BreakResolution;
  closedAt?: string;
  borne: MoneyValue;
  mayBeBorne: boolean;
  mayBeGivenBack: boolean;
  call?: { state: string; amount: MoneyValue; at: string };
  ledger?: {
    standing: 'NONE' | 'OPEN' | 'DOUBT' | 'DONE' | 'NOT_DONE' | 'PAID_BACK' | 'BORNE' | 'GIVEN_BACK';
    booked: MoneyValue;
  };
  lines: FileLine[];
  proposals: Proposal<BreakResolution>[];
};

const FILES = ['partner-files'];
const BREAKS = ['breaks'];
const GLANCE_MS = 5_000;
const pathOf = (id: string) => `/breaks/${encodeURIComponent(id)}`;
const pageOf = (cursor: string) => cursor && `?cursor=${encodeURIComponent(cursor)}`;

/** Looked at again while one of them is not compared yet. */
export const useFiles = () =>
  useInfiniteQuery({
    queryKey: FILES,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<{ items: PartnerFile[]; nextCursor?: string }>('GET', `/partner-files${pageOf(pageParam)}`),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((file) => file.state === 'ENTERED')) && GLANCE_MS,
  });

export const useBreaks = () =>
  useInfiniteQuery({
    queryKey: BREAKS,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<{ items: BreakLine[]; nextCursor?: string; ageing: BreakAgeing[] }>(
        'GET',
        `/breaks${pageOf(pageParam)}`,
      ),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: GLANCE_MS,
  });

/** All that ever concerned an order. */
export const useBreaksOf = (order: string) =>
  useQuery({
    queryKey: [...BREAKS, 'of', order],
    queryFn: () => call<{ items: BreakLine[] }>('GET', `/breaks?subject=${encodeURIComponent(order)}`),
  });

/** Looked at again until it has ended: a file, or another administrator, may end it. */
export const useBreak = (id: string) =>
  useQuery({
    queryKey: [...BREAKS, id],
    queryFn: () => call<Break>('GET', pathOf(id)),
    refetchInterval: ({ state }) => (state.data?.closedAt ? false : GLANCE_MS),
  });

function useDeed<S, T>(deed: (said: S) => Promise<T>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSettled: () => Promise.all([FILES, BREAKS].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export const useTake = () => useDeed((file: File) => call<PartnerFile>('POST', '/partner-files', file));

export const useProposeBreak = (id: string) =>
  useDeed((said: Proposing<BreakResolution>) => call<Break>('POST', `${pathOf(id)}/proposals`, said));

export const useDecideBreak = (id: string) =>
  useDeed(({ proposal, to, reason }: Decision) =>
    call<Break>('POST', `${pathOf(id)}/proposals/${encodeURIComponent(proposal)}/${to}`, { reason }),
  );
