import { Bell as BellIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnreadNotices } from '../api/queries';

const MOST_SHOWN = 99;

/** The way to the notices; how many are new is read out. */
export function Bell() {
  const { t } = useTranslation();
  const count = useUnreadNotices().data?.count ?? 0;
  return (
    <Link className="icon-button bell" to="/notices" aria-label={t('notices.bell', { count })}>
      <BellIcon size={22} aria-hidden="true" />
      {count > 0 && (
        <span className="badge" aria-hidden="true">
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </Link>
  );
}
