import { Glyph, type Tone } from '@kit/ui';
import { Bell, CircleCheck, CircleX, type LucideIcon, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notice } from '../api/types';
import type { Words } from '../locales/en';
import { useDates } from './dates';
import { useHiddenAmounts, useMoneyText } from './Money';

const FACES: Record<string, { icon: LucideIcon; tone: Tone }> = {
  ORDER_SUCCEEDED: { icon: CircleCheck, tone: 'jade' },
  ORDER_FAILED: { icon: CircleX, tone: 'cinnabar' },
  TOP_UP_SUCCEEDED: { icon: Plus, tone: 'jade' },
  TOP_UP_FAILED: { icon: CircleX, tone: 'cinnabar' },
};

/** What one notice says, in the words of its kind; a kind that is newer than this app is still shown. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const amount = useAmount(notice);
  const { icon, tone } = FACES[notice.kind] ?? { icon: Bell, tone: 'ink' as const };
  const key = `notices.${notice.kind}` as keyof Words;
  const words = (i18n.exists(key) ? key : 'notices.OTHER') as 'notices.ORDER_FAILED';
  return (
    <Link className="row entry" to={notice.subject}>
      <Glyph icon={icon} tone={tone} />
      <span className="grow">
        <span className={notice.read ? 'block' : 'title block'}>
          {t(words, { payee: notice.parameters.payee, amount })}
        </span>
        <span className="note block">
          {!notice.read && <b className="fresh">{t('notices.new')}</b>}
          {dates.ago(notice.at)}
        </span>
      </span>
    </Link>
  );
}

function useAmount({ parameters }: Notice): string {
  const { t } = useTranslation();
  const [hidden] = useHiddenAmounts();
  const text = useMoneyText();
  if (hidden) return t('home.hidden');
  return parameters.amount && parameters.currency
    ? text({ amount: Number(parameters.amount), currency: parameters.currency })
    : '';
}
