import type { MoneyValue } from '@kit/money';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

export type Total = {
  type: string;
  accounts: number;
  debitsPosted: MoneyValue;
  creditsPosted: MoneyValue;
  debitsPending: MoneyValue;
  creditsPending: MoneyValue;
};

export type Proof = {
  cutOffAt: string;
  digest: string;
  accounts: number;
  entries: number;
  transfers: number;
  totals: Total[];
};

/** One run over the books; only CLEAN says that they are right. */
export type Verification = {
  id: string;
  state: 'RUNNING' | 'CLEAN' | 'BREACHED' | 'FAILED';
  phase: 'CUT_OFF' | 'ACCOUNTS' | 'CHECKPOINTS' | 'TOTALS' | 'FINISHED' | 'FAILED';
  startedAt: string;
  finishedAt?: string;
  accountsDone: number;
  accounts: number;
  findings: string[];
  proof?: Proof;
};

const KEY = ['verifications'];
const GLANCE_MS = 700;

/** The last runs, newest first; asked for again while one goes on. */
export const useVerifications = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => call<{ items: Verification[] }>('GET', '/verifications'),
    refetchInterval: ({ state }) => (state.data?.items[0]?.state === 'RUNNING' ? GLANCE_MS : false),
  });

export function useVerify() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call<Verification>('POST', '/verifications', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
