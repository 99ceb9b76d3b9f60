import { useTop } from '@kit/useTop';
import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { SignedIn, SignedOut } from './Gates';
import { CrashBoundary } from './parts/CrashBoundary';
import { PageSkeleton } from './parts/PageSkeleton';
import { Home } from './screens/Home';

const screen = (load: () => Promise<{ default: ComponentType }>) => {
  const Screen = lazy(load);
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Screen />
    </Suspense>
  );
};

const screens = {
  signIn: screen(() => import('./screens/SignIn')),
  signUp: screen(() => import('./screens/SignUp')),
  code: screen(() => import('./screens/EnterCode')),
  setPin: screen(() => import('./screens/SetPin')),
  services: screen(() => import('./screens/Services')),
  topUp: screen(() => import('./screens/TopUp')),
  topUpResult: screen(() => import('./screens/TopUpResult')),
  companies: screen(() => import('./screens/Companies')),
  billForm: screen(() => import('./screens/BillForm')),
  bill: screen(() => import('./screens/Bill')),
  receipt: screen(() => import('./screens/Receipt')),
  send: screen(() => import('./screens/Send')),
  payPerson: screen(() => import('./screens/PayPerson')),
  personReceipt: screen(() => import('./screens/PersonReceipt')),
  requests: screen(() => import('./screens/Requests')),
  askMoney: screen(() => import('./screens/AskMoney')),
  request: screen(() => import('./screens/RequestPage')),
  receive: screen(() => import('./screens/Receive')),
  rides: screen(() => import('./screens/Rides')),
  rideOffers: screen(() => import('./screens/RideOffers')),
  ride: screen(() => import('./screens/RidePage')),
  savedBills: screen(() => import('./screens/SavedBills')),
  savedBill: screen(() => import('./screens/SavedBill')),
  activity: screen(() => import('./screens/Activity')),
  spending: screen(() => import('./screens/Spending')),
  notices: screen(() => import('./screens/Notices')),
  me: screen(() => import('./screens/Me')),
  cashOut: screen(() => import('./screens/CashOut')),
  bankAccount: screen(() => import('./screens/BankAccount')),
  cards: screen(() => import('./screens/Cards')),
  told: screen(() => import('./screens/Told')),
  changePin: screen(() => import('./screens/ChangePin')),
  notFound: screen(() => import('./screens/NotFound')),
};

export function App() {
  useTop();
  return (
    <CrashBoundary>
      <Routes>
        <Route element={<SignedOut />}>
          <Route path="/sign-in" element={screens.signIn} />
          <Route path="/sign-up" element={screens.signUp} />
          <Route path="/sign-up/code" element={screens.code} />
        </Route>
        <Route element={<SignedIn />}>
          <Route path="/" element={<Home />} />
          <Route path="/set-pin" element={screens.setPin} />
          <Route path="/services" element={screens.services} />
          <Route path="/top-up" element={screens.topUp} />
          <Route path="/top-ups/:id" element={screens.topUpResult} />
          <Route path="/cash-out" element={screens.cashOut} />
          <Route path="/bank-accounts/:id" element={screens.bankAccount} />
          <Route path="/bills/:category" element={screens.companies} />
          <Route path="/bills/:category/:companyId" element={screens.billForm} />
          <Route path="/bills/:category/:companyId/bill" element={screens.bill} />
          <Route path="/orders/:id" element={screens.receipt} />
          <Route path="/send" element={screens.send} />
          <Route path="/pay/:payeeId" element={screens.payPerson} />
          <Route path="/person-payments/:id" element={screens.personReceipt} />
          <Route path="/requests" element={screens.requests} />
          <Route path="/requests/new" element={screens.askMoney} />
          <Route path="/money-requests/:id" element={screens.request} />
          <Route path="/receive" element={screens.receive} />
          <Route path="/rides" element={screens.rides} />
          <Route path="/rides/offers" element={screens.rideOffers} />
          <Route path="/rides/:id" element={screens.ride} />
          <Route path="/saved-bills" element={screens.savedBills} />
          <Route path="/saved-bills/:id" element={screens.savedBill} />
          <Route path="/activity" element={screens.activity} />
          <Route path="/activity/spending" element={screens.spending} />
          <Route path="/notices" element={screens.notices} />
          <Route path="/me" element={screens.me} />
          <Route path="/me/cards" element={screens.cards} />
          <Route path="/me/told" element={screens.told} />
          <Route path="/me/pin" element={screens.changePin} />
          <Route path="*" element={screens.notFound} />
        </Route>
      </Routes>
    </CrashBoundary>
  );
}
