import { type QueryClient, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { forgetBalance, keepBalance } from '../logic/lastBalance';
import { forgetRide, forgetRideUnless } from '../logic/lastRide';
import { isLive } from '../logic/live';
import { call, keepCsrfToken } from './client';
import { Problem } from './problem';
import type {
  About,
  BillCompany,
  BillPayment,
  Card,
  Category,
  DisclosurePage,
  Items,
  MovementPage,
  NoticePage,
  Order,
  Outcome,
  PinStatus,
  Session,
  TopUp,
  Wallet,
} from './types';

const HOUR_MS = 3_600_000;

async function currentSession(): Promise<Session | null> {
  try {
    const session = await call<Session>('GET', '/sessions/current');
    keepCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: currentSession,
  staleTime: HOUR_MS,
});

export const useSession = () => useQuery(sessionQuery);

export function enter(queries: QueryClient, session: Session): void {
  forgetBalance();
  forgetRide();
  keepCsrfToken(session.csrfToken);
  queries.removeQueries({ predicate: isPersonal });
  queries.setQueryData(['ended'], null);
  queries.setQueryData(sessionQuery.queryKey, session);
}

/** The session is over: ended by the person, or by the server without asking. */
export function leave(queries: QueryClient, by: 'person' | 'server'): void {
  if (by === 'server' && !queries.getQueryData(sessionQuery.queryKey)) return;
  keepCsrfToken(undefined);
  forgetBalance();
  forgetRide();
  queries.setQueryData(['ended'], by);
  queries.setQueryData(sessionQuery.queryKey, null);
  queries.removeQueries({ predicate: isPersonal });
}

export function hasExpired(queries: QueryClient): boolean {
  return queries.getQueryData(['ended']) === 'server';
}

function isPersonal({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return !['about', 'session', 'ended'].includes(String(queryKey[0]));
}

export const useAbout = () =>
  useQuery({ queryKey: ['about'], queryFn: () => call<About>('GET', '/about'), staleTime: HOUR_MS });

/** Asks by itself only while the server does not tell what changes, or did not answer last time. */
const unlessLive =
  (pause: number) =>
  ({ state }: { state: { status: string } }) =>
    isLive() && state.status !== 'error' ? false : pause;

/** An answer that comes after the person has left is kept nowhere. */
async function currentWallet({ client }: { client: QueryClient }): Promise<Wallet> {
  const asking = client.getQueryData(sessionQuery.queryKey);
  const wallet = await call<Wallet>('GET', '/wallet');
  if (asking && asking.person.id === client.getQueryData(sessionQuery.queryKey)?.person.id)
    keepBalance(wallet);
  return wallet;
}

export const useWallet = () =>
  useQuery({ queryKey: ['wallet'], queryFn: currentWallet, refetchInterval: unlessLive(30_000) });

export const useServices = () =>
  useQuery({ queryKey: ['services'], queryFn: () => call<{ categories: Category[] }>('GET', '/services') });

export const useCompanies = (category: string) =>
  useQuery({
    queryKey: ['companies', category],
    queryFn: () =>
      call<Items<BillCompany>>('GET', `/bill-companies?category=${encodeURIComponent(category)}`),
    staleTime: HOUR_MS / 6,
  });

export const useLastMovements = () =>
  useQuery({
    queryKey: ['movements', 'last'],
    queryFn: () => call<MovementPage>('GET', '/movements?limit=5'),
  });

export const useNotices = () =>
  useInfiniteQuery({
    queryKey: ['notices', 'all'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<NoticePage>('GET', `/notices?limit=20${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useDisclosures = () =>
  useInfiniteQuery({
    queryKey: ['disclosures'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<DisclosurePage>('GET', `/disclosures${pageParam && `?cursor=${encodeURIComponent(pageParam)}`}`),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

export const useUnreadNotices = () =>
  useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: () => call<{ count: number }>('GET', '/notices/unread'),
    refetchInterval: unlessLive(60_000),
  });

export const useCards = () =>
  useQuery({ queryKey: ['cards'], queryFn: () => call<Items<Card>>('GET', '/cards') });

export const usePinStatus = () =>
  useQuery({ queryKey: ['payment-pin'], queryFn: () => call<PinStatus>('GET', '/payment-pin') });

/** A ride that ended while the app was closed is not among them. */
async function openOrders(): Promise<Items<Order>> {
  const open = await call<Items<Order>>('GET', '/orders?open=true');
  forgetRideUnless((ride) => open.items.some(({ id }) => id === ride));
  return open;
}

export const useOpenOrders = () =>
  useQuery({
    queryKey: ['orders', 'open'],
    queryFn: openOrders,
    refetchInterval: ({ state }) => (state.data?.items.length && !isLive() ? 4_000 : false),
  });

export const useOpenTopUps = () =>
  useQuery({
    queryKey: ['top-ups', 'open'],
    queryFn: () => call<Items<TopUp>>('GET', '/top-ups?open=true'),
    refetchInterval: ({ state }) => (state.data?.items.length && !isLive() ? 4_000 : false),
  });

/**
 * Asks again while the outcome is open: often at first, then every five seconds. Somebody is looking, which hurries the
 * partner; so it goes on, slowly, while the server tells what changes.
 */
function whileOpen({
  state,
}: {
  state: { data?: { outcome: Outcome }; dataUpdateCount: number };
}): number | false {
  const open = state.data?.outcome === 'PROCESSING' || state.data?.outcome === 'AWAITING_PAYER';
  if (!open) return false;
  return state.dataUpdateCount < 15 && !isLive() ? 1_500 : 5_000;
}

export const useOrder = (id: string) =>
  useQuery({
    queryKey: ['orders', id],
    queryFn: () => call<Order>('GET', `/orders/${encodeURIComponent(id)}`),
    refetchInterval: whileOpen,
  });

/** Asked again when the outcome is another: only a payment that arrived has a token. */
export const useBillPayment = ({ id, kind, outcome }: Order) =>
  useQuery({
    queryKey: ['bill-payments', id, outcome],
    queryFn: () => call<BillPayment>('GET', `/bill-payments/${encodeURIComponent(id)}`),
    enabled: kind === 'BILL',
    staleTime: HOUR_MS,
  });

export const useTopUp = (id: string) =>
  useQuery({
    queryKey: ['top-ups', id],
    queryFn: () => call<TopUp>('GET', `/top-ups/${encodeURIComponent(id)}`),
    refetchInterval: whileOpen,
  });

/** After money moved, everything that shows money is asked for again. */
export function refreshMoney(queries: QueryClient): void {
  for (const queryKey of [
    ['wallet'],
    ['movements'],
    ['orders', 'open'],
    ['top-ups', 'open'],
    ['cards'],
    ['payees'],
    ['saved-accounts'],
  ]) {
    void queries.invalidateQueries({ queryKey });
  }
}
