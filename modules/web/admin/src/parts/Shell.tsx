import { Mark } from '@kit/Mark';
import { useNetwork } from '@mantine/hooks';
import {
  BookCheck,
  Clock3,
  FileCheck,
  KeyRound,
  Landmark,
  LayoutDashboard,
  type LucideIcon,
  Menu,
  MessageCircleWarning,
  Plug,
  Receipt,
  Scale,
  ScrollText,
  Split,
  Users,
  WifiOff,
  X,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { contradictions } from '../contradictionTexts';
import { disputes } from '../disputesTexts';
import { operations } from '../operationsTexts';
import { reconciliation } from '../reconciliationTexts';
import { texts } from '../texts';
import { SignOutButton } from './SignOutButton';

type Place = { to: string; label: string; icon: LucideIcon };

/** A page that comes adds its line here and its route in `App`. */
export const PLACES: Place[] = [
  { to: '/', label: texts.places.overview, icon: LayoutDashboard },
  { to: '/books', label: texts.places.books, icon: BookCheck },
  { to: '/ledger', label: texts.places.ledger, icon: Landmark },
  { to: '/plugins', label: texts.places.plugins, icon: Plug },
  { to: '/orders', label: operations.orders.title, icon: Receipt },
  { to: '/cases', label: operations.cases.title, icon: Scale },
  { to: '/disputes', label: disputes.title, icon: MessageCircleWarning },
  { to: '/reconciliation', label: reconciliation.title, icon: FileCheck },
  { to: '/contradictions', label: contradictions.title, icon: Split },
  { to: '/users', label: operations.users.title, icon: Users },
  { to: '/administrators', label: texts.places.administrators, icon: KeyRound },
  { to: '/clock', label: texts.places.clock, icon: Clock3 },
  { to: '/audit-log', label: texts.places.auditLog, icon: ScrollText },
];

/** The frame of every page: a side bar on wide screens, a menu on narrow ones. */
export function Shell() {
  const menu = useRef<HTMLDialogElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has chosen a place wants to see it, not the menu
  useEffect(() => menu.current?.close(), [pathname]);
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <nav className="side" aria-label={texts.main}>
        <Brand />
        <Places />
        <SignOutButton />
      </nav>
      <header className="narrow-bar">
        <Brand />
        <button
          type="button"
          className="icon-button"
          aria-label={texts.menu}
          onClick={() => menu.current?.showModal()}
        >
          <Menu size={22} aria-hidden="true" />
        </button>
      </header>
      <dialog ref={menu} className="menu" aria-label={texts.menu}>
        <div className="row between">
          <Brand />
          <button
            type="button"
            className="icon-button"
            aria-label={texts.close}
            onClick={() => menu.current?.close()}
          >
            <X size={22} aria-hidden="true" />
          </button>
        </div>
        <nav aria-label={texts.menu}>
          <Places />
        </nav>
        <SignOutButton />
      </dialog>
      <div className="page">
        <OfflineBanner />
        <Outlet />
      </div>
    </>
  );
}

function Brand() {
  return (
    <span className="brand">
      <Mark size={36} />
      <span>
        <b>Sycee</b>
        {texts.console}
      </span>
    </span>
  );
}

function Places() {
  return (
    <ul className="places">
      {PLACES.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <NavLink to={to} end={to === '/'}>
            <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function OfflineBanner() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <p className="banner">
          <WifiOff size={17} aria-hidden="true" />
          {texts.offline}
        </p>
      )}
    </div>
  );
}
