import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { call, isShutOut, keepCsrfToken } from './client';
import { Problem } from './problem';

type Session = { csrfToken: string; administrator: string };

async function current(): Promise<Session | null> {
  try {
    const session = await call<Session>('GET', '/sessions/current');
    keepCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof Problem && isShutOut(error)) return null;
    throw error;
  }
}

const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: current,
  staleTime: Number.POSITIVE_INFINITY,
});

export const useSession = () => useQuery(sessionQuery);

/** Who is signed in. */
export const useMyself = () => useSession().data?.administrator;

export type Entry = { password: string } & ({ token: string } | { name: string });

/** With the one-time token the first time, with name and password later. */
export async function signIn(queries: QueryClient, entry: Entry): Promise<void> {
  const session = await call<Session>('POST', '/sessions', entry);
  keepCsrfToken(session.csrfToken);
  queries.setQueryData(['ended'], null);
  queries.setQueryData(sessionQuery.queryKey, session);
}

export async function signOut(queries: QueryClient): Promise<void> {
  await call('DELETE', '/sessions/current').catch((error) => {
    if (!(error instanceof Problem && isShutOut(error))) throw error;
  });
  leave(queries, 'administrator');
}

/** The session is over; what it had shown is forgotten. */
export function leave(queries: QueryClient, by: 'administrator' | 'server'): void {
  if (by === 'server' && !queries.getQueryData(sessionQuery.queryKey)) return;
  keepCsrfToken(undefined);
  queries.setQueryData(['ended'], by);
  queries.setQueryData(sessionQuery.queryKey, null);
  queries.removeQueries({ predicate: ({ queryKey }) => !['session', 'ended'].includes(String(queryKey[0])) });
}

export function hasExpired(queries: QueryClient): boolean {
  return queries.getQueryData(['ended']) === 'server';
}
