import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDates } from './dates';

type Props = { at: string; meant: boolean; onMean: (meant: boolean) => void };

/** The same customer was paid a short while ago: the person must say that this is meant. */
export function PaidBefore({ at, meant, onMean }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <div className="refusal brass" role="alert">
      <CircleAlert size={18} aria-hidden="true" />
      <div className="grow">
        <strong>{t('biller.paidBefore', { at: dates.moment(at) })}</strong>
        <label className="meant">
          <input type="checkbox" checked={meant} onChange={(event) => onMean(event.currentTarget.checked)} />
          {t('biller.meantAgain')}
        </label>
      </div>
    </div>
  );
}
