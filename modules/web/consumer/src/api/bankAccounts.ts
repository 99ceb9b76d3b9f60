import { useQuery } from '@tanstack/react-query';
import { call } from './client';

/** Its bank and digits are there once it is LINKED; where its owner must go, while it is OPEN. */
export type BankAccount = {
  id: string;
  state: 'OPEN' | 'LINKED' | 'ENDED';
  redirectUrl?: string;
  bank?: string;
  lastFour?: string;
  nickname?: string;
};
export type BankAccounts = { items: BankAccount[]; mayBeAdded: boolean };

const LOOK_AGAIN_MS = 5_000;

export const useBankAccounts = () =>
  useQuery({
    queryKey: ['bank-accounts', 'all'],
    queryFn: () => call<BankAccounts>('GET', '/bank-accounts'),
  });

export const useBankAccount = (id: string) =>
  useQuery({
    queryKey: ['bank-accounts', id],
    queryFn: () => call<BankAccount>('GET', `/bank-accounts/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data?.state === 'OPEN' ? LOOK_AGAIN_MS : false),
  });
