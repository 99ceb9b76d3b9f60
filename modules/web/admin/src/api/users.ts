import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

/** Masked, but for what was searched for. */
export type FoundUser = { id: string; name: string; login: string; frozen: boolean };

export type User = {
  id: string;
  name: string;
  login: string;
  language: string;
  timeZone: string;
  registeredAt: string;
  pin: 'NOT_SET' | 'SET' | 'LOCKED';
  frozen?: { at: string; reason: string };
};

/** The text goes in the body: addresses end in logs. */
export const useUserSearch = () =>
  useMutation({
    mutationFn: (text: string) => call<{ items: FoundUser[] }>('POST', '/user-searches', { text }),
  });

const keyOf = (id: string) => ['users', id];

/** Read once, since every look is written down. */
export const useUser = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => call<User>('GET', `/users/${encodeURIComponent(id)}`),
    staleTime: Number.POSITIVE_INFINITY,
  });

export function useFreeze(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ to, reason }: { to: 'freeze' | 'unfreeze'; reason: string }) =>
      call<User>('POST', `/users/${encodeURIComponent(id)}/${to}`, { reason }),
    onSuccess: (user) => queries.setQueryData(keyOf(id), user),
    onError: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  });
}
