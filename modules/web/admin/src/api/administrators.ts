import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

export type Administrator = {
  id: string;
  name: string;
  /** Has not signed in yet. */
  invited: boolean;
  expired: boolean;
  awaitsApproval: boolean;
  invitedBy?: string;
  approvedBy?: string;
  createdAt: string;
};

const KEY = ['administrators'];

export const useAdministrators = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => call<{ items: Administrator[] }>('GET', '/administrators'),
  });

/** Names by id; whoever is not known is shown by the id. */
export function useNames(): (id: string) => string {
  const all = useAdministrators().data?.items ?? [];
  return (id) => all.find((one) => one.id === id)?.name ?? id;
}

export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: { name: string; reason: string }) =>
      call<{ name: string; token: string }>('POST', '/administrators', said),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useApprove() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...said }: { id: string; invitedBy?: string; reason: string }) =>
      call<void>('POST', `/administrators/${id}/approve`, said),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
