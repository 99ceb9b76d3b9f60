import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

export type PlatformTime = {
  sandbox: boolean;
  now: string;
  aheadSeconds: number;
  simulatorFollows?: boolean;
};

const KEY = ['clock'];

export const useClock = () =>
  useQuery({ queryKey: KEY, queryFn: () => call<PlatformTime>('GET', '/clock'), refetchInterval: 10_000 });

/** Moves the platform's time forward by an ISO 8601 duration. */
export function useAdvance() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (by: string) => call<PlatformTime>('POST', '/clock/advance', { by }),
    onSuccess: (moved) => queries.setQueryData(KEY, moved),
    onError: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
