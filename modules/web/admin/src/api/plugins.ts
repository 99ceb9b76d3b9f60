import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

/** The signer is the name of a key in the trust folder; empty if the archive is not signed. The doubt says what its proof lacks. */
export type Made = {
  kind: string;
  trust: 'UNKNOWN' | 'PARTNER' | 'OPERATOR';
  signer: string;
  doubt?: string;
  /** What its partner is told of people. */
  personalFields: ('NAME' | 'LANGUAGE')[];
};

/** Whether it is here and loaded is this server's; open calls are counted on all servers. */
export type Version = {
  version: string;
  state: 'RUNS' | 'FINISHES' | 'STANDS_BY';
  here: boolean;
  loaded: boolean;
  openCalls: number;
  made?: Made;
};

/** Its versions, the newest first. */
export type Plugin = { id: string; versions: Version[] };
export type Refusal = { file: string; reason: string };
export type Load = { busy: number; waiting: number; threads: number };
export type Circuit = 'CLOSED' | 'TRYING' | 'OPEN';
/** How busy a purpose is, and whether the partner seems to be there for it; the sweep has no circuit of its own. */
export type Threads = {
  calls: Load & { circuit: Circuit };
  inquiries: Load & { circuit: Circuit };
  refunds: Load & { circuit: Circuit };
  questions: Load & { circuit: Circuit };
  background: Load;
};

/** Threads and circuits are this server's; health counts on all servers, over the last 24 hours. */
export type Instance = {
  instance: string;
  name: string;
  plugin: string;
  version?: string;
  notOpened: Record<string, string>;
  /** Their names; what they are set to is never shown. */
  settings: string[];
  state: 'AVAILABLE' | 'UNAVAILABLE' | 'DISABLED';
  reason?: string;
  disabled?: { at?: string; reason?: string };
  threads?: Threads;
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

export function useLook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call<Plugins>('POST', '/plugins/look', { reason }),
    onSuccess: (found) => queries.setQueryData(KEY, found),
  });
}

export function useChoice(plugin: string, version: string) {
  const queries = useQueryClient();
  const path = `/plugins/${encodeURIComponent(plugin)}/versions/${encodeURIComponent(version)}/choose`;
  return useMutation({
    mutationFn: (reason: string) => call<Plugins>('POST', path, { reason }),
    onSuccess: (found) => queries.setQueryData(KEY, found),
  });
}

export function useSettings(instance: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { name?: string; settings: Record<string, string | null>; reason: string }) =>
      call<Instance>('PUT', `/instances/${encodeURIComponent(instance)}/settings`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export type NewInstance = {
  instance: string;
  name: string;
  categories: string[];
  settings: Record<string, string>;
};

export function useAddition(plugin: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (added: NewInstance & { reason: string }) =>
      call<Instance>('POST', '/instances', { plugin, ...added }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
