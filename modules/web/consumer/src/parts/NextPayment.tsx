import { useTranslation } from 'react-i18next';
import type { Mandate } from '../api/savedBills';
import { nextOf } from '../logic/autopay';
import { useDates } from './dates';
import { useMoneyText } from './Money';

/** What a mandate pays next, and when, in a sentence. */
export function NextPayment({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation();
  const dates = useDates();
  const text = useMoneyText();
  const next = nextOf(mandate);
  if (mandate.state === 'PAUSED' && !next) return <p className="note">{t('autopay.pausedNote')}</p>;
  if (!next) return <p className="note">{t('autopay.waits')}</p>;
  const words = { amount: text(next.total), date: dates.moment(next.payAt) };
  return <p className="note">{t(`autopay.next.${next.kind}`, words)}</p>;
}
