import { Glyph, type Tone } from '@kit/ui';
import {
  ArrowLeftRight,
  CarTaxiFront,
  CreditCard,
  HandCoins,
  type LucideIcon,
  Plus,
  ReceiptText,
  Undo2,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIsAutomatic } from '../api/savedBills';
import type { Movement } from '../api/types';
import { useDates } from './dates';
import { useKnownWords } from './knownWords';
import { Money } from './Money';

const FACES: Record<string, { icon: LucideIcon; tone: Tone }> = {
  TOP_UP: { icon: Plus, tone: 'jade' },
  BILL_PAYMENT: { icon: ReceiptText, tone: 'brass' },
  RIDE: { icon: CarTaxiFront, tone: 'brass' },
  TIP: { icon: HandCoins, tone: 'brass' },
  PERSON_PAYMENT: { icon: UserRound, tone: 'plum' },
  CASH_OUT: { icon: CreditCard, tone: 'sky' },
  CHARGE_BACK: { icon: Undo2, tone: 'cinnabar' },
  DEBT_REPAYMENT: { icon: Undo2, tone: 'brass' },
  REFUND: { icon: Undo2, tone: 'sky' },
  CORRECTION: { icon: Undo2, tone: 'jade' },
};

export function MovementRow({ movement, full }: { movement: Movement; full?: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  const isAutomatic = useIsAutomatic();
  const { icon, tone } = FACES[movement.kind] ?? { icon: ArrowLeftRight, tone: 'ink' as const };
  const kind = useKnownWords()(`activity.${movement.kind}`) ?? t('activity.OTHER');
  const title =
    movement.kind === 'REFUND' && movement.title
      ? t('activity.refundFrom', { name: movement.title })
      : movement.title;
  const when = full ? dates.time(movement.at) : dates.ago(movement.at);
  return (
    <Target movement={movement}>
      <Glyph icon={icon} tone={tone} />
      <span className="grow">
        <bdi className="title block">{title || kind}</bdi>
        <span className="note block">
          {when} · {isAutomatic(movement.reference) ? t('autopay.automatically') : kind}
        </span>
        {full && movement.fee && movement.fee.amount > 0 && (
          <span className="note fine block">
            {t('activity.withFee')} <Money value={movement.fee} size={13} hideable />
          </span>
        )}
      </span>
      <span className="figure">
        <Money
          value={movement.amount}
          signed
          hideable
          className={movement.amount.amount > 0 ? 'positive' : ''}
        />
        {full && (
          <span className="note fine block after">
            <Money value={movement.balanceAfter} size={13} hideable />
          </span>
        )}
      </span>
    </Target>
  );
}

function Target({ movement, children }: { movement: Movement; children: ReactNode }) {
  const places = { TOP_UP: '/top-ups/', ORDER: '/orders/', PERSON_PAYMENT: '/person-payments/' };
  if (!movement.referenceKind) return <div className="row entry">{children}</div>;
  return (
    <Link className="row entry" to={places[movement.referenceKind] + movement.reference}>
      {children}
    </Link>
  );
}
