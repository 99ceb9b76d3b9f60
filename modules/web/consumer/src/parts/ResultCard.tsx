import type { MoneyValue } from '@kit/money';
import { Card } from '@kit/ui';
import { Check, CreditCard, Hourglass, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Rejection } from '../api/types';
import { useDates } from './dates';
import { Money } from './Money';

const ICONS = { PROCESSING: Hourglass, AWAITING_PAYER: CreditCard, SUCCEEDED: Check, FAILED: Undo2 };

type Props = {
  outcome: Outcome;
  amount: MoneyValue;
  title: string;
  note: string;
  deadline?: string;
  rejection?: Rejection;
  children?: ReactNode;
};

/** Three different pictures for three different truths: on its way, done, and not done. */
export function ResultCard({ outcome, amount, title, note, deadline, rejection, children }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const Icon = ICONS[outcome];
  return (
    <Card className="result">
      <div className="result-head" data-outcome={outcome}>
        <span className="seal">
          <Icon size={34} strokeWidth={2.2} aria-hidden="true" />
        </span>
        <div role="status">
          <h2>{title}</h2>
          <Money value={amount} size={40} className={outcome === 'FAILED' ? 'quiet' : ''} />
          <p>{note}</p>
        </div>
        {outcome === 'PROCESSING' && <div className="slow-bar" aria-hidden="true" />}
      </div>
      {outcome === 'PROCESSING' && deadline && (
        <p className="until note">{t('result.until', { time: dates.soon(deadline) })}</p>
      )}
      {outcome === 'FAILED' && rejection && (
        <p className="refusal">
          {t('result.reason')}: {rejection.text || rejection.code}
        </p>
      )}
      {children}
    </Card>
  );
}
