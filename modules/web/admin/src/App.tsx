import { useTop } from '@kit/useTop';
import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Route, Routes } from 'react-router';
import { onShutOut } from './api/client';
import { leave, useSession } from './api/session';
import { Shell } from './parts/Shell';
import { Loaded } from './parts/states';
import { NotFound } from './screens/NotFound';
import { SignIn } from './screens/SignIn';

const screen = (load: () => Promise<{ default: ComponentType }>) => {
  const Screen = lazy(load);
  return (
    <Suspense fallback={null}>
      <Screen />
    </Suspense>
  );
};

const screens = {
  overview: screen(() => import('./screens/Overview')),
  books: screen(() => import('./screens/Books')),
  ledger: screen(() => import('./screens/Ledger')),
  account: screen(() => import('./screens/LedgerAccount')),
  transfer: screen(() => import('./screens/LedgerTransfer')),
  reference: screen(() => import('./screens/LedgerReference')),
  plugins: screen(() => import('./screens/Plugins')),
  orders: screen(() => import('./screens/Orders')),
  order: screen(() => import('./screens/Order')),
  cases: screen(() => import('./screens/Cases')),
  case: screen(() => import('./screens/Case')),
  topUpCase: screen(() => import('./screens/TopUpCase')),
  disputes: screen(() => import('./screens/Disputes')),
  dispute: screen(() => import('./screens/Dispute')),
  reconciliation: screen(() => import('./screens/Reconciliation')),
  break: screen(() => import('./screens/Break')),
  contradictions: screen(() => import('./screens/Contradictions')),
  contradiction: screen(() => import('./screens/Contradiction')),
  users: screen(() => import('./screens/Users')),
  user: screen(() => import('./screens/User')),
  administrators: screen(() => import('./screens/Administrators')),
  clock: screen(() => import('./screens/Clock')),
  auditLog: screen(() => import('./screens/AuditLog')),
};

export function App() {
  useTop();
  return (
    <SignedIn>
      <Routes>
        <Route element={<Shell />}>
          <Route path="/" element={screens.overview} />
          <Route path="/books" element={screens.books} />
          <Route path="/ledger" element={screens.ledger} />
          <Route path="/ledger/accounts/:id" element={screens.account} />
          <Route path="/ledger/transfers/:id" element={screens.transfer} />
          <Route path="/ledger/references/:id" element={screens.reference} />
          <Route path="/plugins" element={screens.plugins} />
          <Route path="/orders" element={screens.orders} />
          <Route path="/orders/:id" element={screens.order} />
          <Route path="/cases" element={screens.cases} />
          <Route path="/cases/:id" element={screens.case} />
          <Route path="/cases/top-ups/:id" element={screens.topUpCase} />
          <Route path="/disputes" element={screens.disputes} />
          <Route path="/disputes/:id" element={screens.dispute} />
          <Route path="/reconciliation" element={screens.reconciliation} />
          <Route path="/breaks/:id" element={screens.break} />
          <Route path="/contradictions" element={screens.contradictions} />
          <Route path="/contradictions/:id" element={screens.contradiction} />
          <Route path="/users" element={screens.users} />
          <Route path="/users/:id" element={screens.user} />
          <Route path="/administrators" element={screens.administrators} />
          <Route path="/clock" element={screens.clock} />
          <Route path="/audit-log" element={screens.auditLog} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </SignedIn>
  );
}

/** The address stays while somebody signs in, so that they come back to where they were. */
function SignedIn({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const session = useSession();
  useEffect(() => onShutOut(() => leave(queries, 'server')), [queries]);
  return <Loaded query={session}>{(found) => (found ? children : <SignIn />)}</Loaded>;
}
