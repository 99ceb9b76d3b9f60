import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

/** The signer is the name of a key in the trust folder; empty if the archive is not signed. The doubt says what its proof lacks. */
export type Plugin = {
  id: string;
  version: string;
  kind: string;
  trust: 'UNKNOWN' | 'PARTNER' | 'OPERATOR';
  signer: string;
  doubt?: string;
};
export type Refusal = { file: string; reason: string };
export type Load = { busy: number; waiting: number; threads: number };
export type Purpose = 'calls' | 'inquiries' | 'background';

/** Threads and circuit are this server's; health counts on all servers, over the last 24 hours. */
export type Instance = {
  instance: string;
  name: string;
  plugin: string;
  state: 'AVAILABLE' | 'UNAVAILABLE' | 'DISABLED';
  reason?: string;
  disabled?: { at?: string; reason?: string };
  threads?: { circuit: 'CLOSED' | 'OPEN'; silences: number } & Record<Purpose, Load>;
  health: {
    inFlight: number;
    answers: Record<string, number>;
    lastSuccessAt?: string;
    lastFailureAt?: string;
  };
};

export type Plugins = { plugins: Plugin[]; refused: Refusal[]; instances: Instance[] };

const KEY = ['plugins'];
const GLANCE_MS = 5_000;

export const usePlugins = () =>
  useQuery({ queryKey: KEY, queryFn: () => call<Plugins>('GET', '/plugins'), refetchInterval: GLANCE_MS });

export function useSwitch(instance: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ to, reason }: { to: 'enable' | 'disable'; reason: string }) =>
      call<Instance>('POST', `/instances/${encodeURIComponent(instance)}/${to}`, { reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
