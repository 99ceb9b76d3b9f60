import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { type MovementFilter, toQuery } from '../logic/movementFilter';
import { call, download } from './client';
import type { Items, MovementPage, Spending } from './types';

export const useMovements = (filter: MovementFilter) =>
  useInfiniteQuery({
    queryKey: ['movements', 'all', filter],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = toQuery(filter);
      query.set('limit', '20');
      if (pageParam) query.set('cursor', pageParam);
      return call<MovementPage>('GET', `/movements?${query}`);
    },
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The months for which there is a statement, newest first. */
export const useMonths = () =>
  useQuery({
    queryKey: ['movements', 'months'],
    queryFn: () => call<Items<{ month: string }>>('GET', '/statements'),
  });

/** Of the month; without one, of the month that the server says it is. */
export const useSpending = (month?: string) =>
  useQuery({
    queryKey: ['movements', 'spending', month],
    queryFn: () => call<Spending>('GET', month ? `/spending?month=${month}` : '/spending'),
  });

/** Fetches a file and hands it to the browser to keep; answers the name under which it does. */
export const useSaving = () =>
  useMutation({
    mutationFn: async ({ path, name }: { path: string; name: string }) => {
      const url = URL.createObjectURL(await download(path));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      URL.revokeObjectURL(url);
      return name;
    },
  });
