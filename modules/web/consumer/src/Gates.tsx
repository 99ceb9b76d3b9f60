import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { Problem } from './api/problem';
import { hasExpired, useSession } from './api/queries';
import { keptBalance } from './logic/lastBalance';
import { keptRide } from './logic/lastRide';
import { safeNext, withNext } from './logic/paths';
import { useLive } from './logic/useLive';
import { OfflineHome } from './parts/OfflineHome';
import { PageSkeleton } from './parts/PageSkeleton';
import { OfflineNotice, ProblemNotice } from './parts/states';

/** Lets only signed-in people pass; whose session ended signs in and comes back to where they were. */
export function SignedIn() {
  const session = useSession();
  const queries = useQueryClient();
  const { pathname, search } = useLocation();
  if (session.data === undefined) return <Waiting session={session} />;
  if (session.data === null) {
    const next = encodeURIComponent(pathname + search);
    if (hasExpired(queries)) return <Navigate to={`/sign-in?expired&next=${next}`} replace />;
    return <Navigate to={pathname === '/' ? '/sign-in' : `/sign-in?next=${next}`} replace />;
  }
  if (!session.data.paymentPinSet && pathname !== '/set-pin') {
    return <Navigate to={withNext('/set-pin', pathname)} replace />;
  }
  return <Live />;
}

function Live() {
  useLive();
  return <Outlet />;
}

/** Signing in leads on from here: somebody who is signed in has nothing to do on these screens. */
export function SignedOut() {
  const session = useSession();
  const [search] = useSearchParams();
  if (session.data === undefined) return <Waiting session={session} />;
  if (session.data) return <Navigate to={safeNext(search.get('next'))} replace />;
  return <Outlet />;
}

function Waiting({ session }: { session: ReturnType<typeof useSession> }) {
  const known = { wallet: keptBalance(), ride: keptRide() };
  const isAway = session.fetchStatus === 'paused' || Problem.of(session.error).code === 'unreachable';
  if (isAway && (known.wallet || known.ride)) {
    return <OfflineHome {...known} onRetry={() => void session.refetch()} />;
  }
  if (session.fetchStatus === 'paused') return <Alone notice={<OfflineNotice />} />;
  if (session.isError) {
    return <Alone notice={<ProblemNotice error={session.error} onRetry={() => void session.refetch()} />} />;
  }
  return <PageSkeleton />;
}

function Alone({ notice }: { notice: ReactNode }) {
  return <main className="alone">{notice}</main>;
}
