import { Glyph, type Tone } from '@kit/ui';
import {
  ArrowDownLeft,
  Bell,
  CalendarClock,
  CarTaxiFront,
  CircleAlert,
  CircleCheck,
  CircleX,
  HandCoins,
  type LucideIcon,
  MessageCircleReply,
  Plus,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notice } from '../api/types';
import { useDates } from './dates';
import { useKnownWords } from './knownWords';
import { useHiddenAmounts, useMoneyText } from './Money';

const FACES: Record<string, { icon: LucideIcon; tone: Tone }> = {
  ORDER_SUCCEEDED: { icon: CircleCheck, tone: 'jade' },
  ORDER_FAILED: { icon: CircleX, tone: 'cinnabar' },
  PAYMENT_CORRECTED: { icon: Undo2, tone: 'jade' },
  RIDE_DRIVER_FOUND: { icon: CarTaxiFront, tone: 'sky' },
  RIDE_CAR_WAITS: { icon: CarTaxiFront, tone: 'jade' },
  RIDE_WITHOUT_DRIVER: { icon: CircleX, tone: 'cinnabar' },
  RIDE_CALLED_OFF: { icon: CircleX, tone: 'cinnabar' },
  FARE_ASKED: { icon: CircleAlert, tone: 'brass' },
  DISPUTE_ANSWERED: { icon: MessageCircleReply, tone: 'sky' },
  TOP_UP_SUCCEEDED: { icon: Plus, tone: 'jade' },
  TOP_UP_FAILED: { icon: CircleX, tone: 'cinnabar' },
  TOP_UP_CHARGED_BACK: { icon: Undo2, tone: 'cinnabar' },
  BILL_DUE: { icon: CalendarClock, tone: 'brass' },
  MANDATE_PAYMENT_ANNOUNCED: { icon: CalendarClock, tone: 'sky' },
  MANDATE_PAYMENT_SKIPPED: { icon: CircleAlert, tone: 'cinnabar' },
  MONEY_RECEIVED: { icon: ArrowDownLeft, tone: 'jade' },
  MONEY_REQUESTED: { icon: HandCoins, tone: 'brass' },
  REQUEST_PAID: { icon: CircleCheck, tone: 'jade' },
  REQUEST_DECLINED: { icon: CircleX, tone: 'ink' },
};

/** What one notice says, in the words of its kind; a kind that is newer than this app is still shown. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const dates = useDates();
  const known = useKnownWords();
  const parameters = useParameters(notice);
  const { icon, tone } = FACES[notice.kind] ?? { icon: Bell, tone: 'ink' as const };
  const words = known(`notices.${notice.kind}${variantOf(notice)}`, parameters) ?? t('notices.OTHER');
  return (
    <Link className="row entry" to={notice.subject}>
      <Glyph icon={icon} tone={tone} />
      <span className="grow">
        <span className={notice.read ? 'block' : 'title block'}>{words}</span>
        {notice.parameters.note && <span className="block notice-note">{notice.parameters.note}</span>}
        <span className="note block">
          {!notice.read && <b className="fresh">{t('notices.new')}</b>}
          {dates.ago(notice.at)}
        </span>
      </span>
    </Link>
  );
}

/** The same news are told in other words of a debt that is left, of a fee too, and of money that came back. */
function variantOf({ parameters }: Notice): string {
  if (parameters.product === 'REFUND') return '_REFUND';
  if (parameters.fee) return '_FEE';
  return parameters.owed ? '_OWED' : '';
}

/** A date is a plain day, if it is the last one to pay, or an instant. */
function useParameters(notice: Notice) {
  const dates = useDates();
  const known = useKnownWords();
  const { payee, driver, plate, car, date = '', reason } = notice.parameters;
  return {
    payee: payee ?? '',
    driver: driver ?? '',
    plate: plate ?? '',
    car: car ?? '',
    amount: useAmount(notice, 'amount'),
    owed: useAmount(notice, 'owed'),
    fee: useAmount(notice, 'fee'),
    date: date.includes('T') ? dates.moment(date) : dates.day(date),
    reason: known(`autopay.reason.${reason}`) ?? '',
  };
}

/** An amount that the notice speaks of; empty if it speaks of none. */
function useAmount({ parameters }: Notice, name: 'amount' | 'owed' | 'fee'): string {
  const { t } = useTranslation();
  const [hidden] = useHiddenAmounts();
  const text = useMoneyText();
  const { [name]: amount, currency } = parameters;
  if (!amount || !currency) return '';
  return hidden ? t('home.hidden') : text({ amount: Number(amount), currency });
}
