import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from './client';

export type AuditRecord = {
  id: string;
  at: string;
  actor: { kind: 'PERSON' | 'ADMINISTRATOR' | 'SYSTEM'; id: string };
  action: string;
  subject: string;
  details: Record<string, string>;
};

export const useAuditLog = () =>
  useInfiniteQuery({
    queryKey: ['audit-log'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<{ items: AuditRecord[]; nextCursor?: string }>(
        'GET',
        `/audit-log${pageParam && `?cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: (page) => page.nextCursor,
  });
