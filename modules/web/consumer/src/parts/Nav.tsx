import { Mark } from '@kit/Mark';
import { House, LayoutGrid, type LucideIcon, Plus, ReceiptText, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useAbout } from '../api/queries';

type Place = {
  to: string;
  label: 'app.home' | 'app.services' | 'app.topUp' | 'app.activity' | 'app.me';
  icon: LucideIcon;
};

const PLACES: Place[] = [
  { to: '/', label: 'app.home', icon: House },
  { to: '/services', label: 'app.services', icon: LayoutGrid },
  { to: '/top-up', label: 'app.topUp', icon: Plus },
  { to: '/activity', label: 'app.activity', icon: ReceiptText },
  { to: '/me', label: 'app.me', icon: UserRound },
];

/** The tab bar of a phone; a side rail on wide screens. */
export function Nav({ hideOnPhone }: { hideOnPhone?: boolean }) {
  const { t } = useTranslation();
  const sandbox = useAbout().data?.mode === 'sandbox';
  return (
    <nav className="tabs" aria-label={t('app.main')} data-hidden={hideOnPhone || undefined}>
      <span className="brand">
        <Mark />
        Sycee
      </span>
      {PLACES.map(({ to, label, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === '/'} className={to === '/top-up' ? 'prime' : undefined}>
          <i>
            <Icon size={to === '/top-up' ? 26 : 23} strokeWidth={1.9} aria-hidden="true" />
          </i>
          {t(label)}
        </NavLink>
      ))}
      {sandbox && (
        <span className="rail-note">
          <b>{t('app.sandbox')}</b>
          {t('app.sandboxNote')}
        </span>
      )}
    </nav>
  );
}
