import type { MoneyValue } from '@kit/money';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

/** Where the books were signed: what cannot be changed any more without being found. */
export type Checkpoint = {
  number: number;
  at: string;
  digest: string;
  key: string;
  heads: number;
  holds: number;
  totals: { accounts: number; entries: number; posted: MoneyValue; pending: MoneyValue }[];
};

/** A server's last attempt; with findings nothing was signed. */
export type Making = {
  state: 'RUNNING' | 'SIGNED' | 'UNCHANGED' | 'BREACHED' | 'FAILED';
  startedAt: string;
  finishedAt?: string;
  accountsDone: number;
  findings: string[];
};

const KEY = ['checkpoints'];
const GLANCE_MS = 700;

/** Newest first; asked for again while one is being made. */
export const useCheckpoints = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => call<{ making?: Making; items: Checkpoint[] }>('GET', '/ledger/checkpoints'),
    refetchInterval: ({ state }) => (state.data?.making?.state === 'RUNNING' ? GLANCE_MS : false),
  });

export function useSignNow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call<Making>('POST', '/ledger/checkpoints', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
