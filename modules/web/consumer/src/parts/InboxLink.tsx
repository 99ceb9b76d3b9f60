import { Inbox } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAbout } from '../api/queries';

/** In the sandbox nobody gets a real message: the simulator shows it. */
export function InboxLink() {
  const { t } = useTranslation();
  const about = useAbout().data;
  if (about?.mode !== 'sandbox' || !about.inboxUrl) return null;
  return (
    <a className="inbox" href={about.inboxUrl} target="_blank" rel="noopener noreferrer">
      <Inbox size={19} aria-hidden="true" />
      {t('code.inbox')}
    </a>
  );
}
