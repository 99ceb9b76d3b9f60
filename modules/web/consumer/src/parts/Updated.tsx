import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { refreshMoney } from '../api/queries';
import { useDates } from './dates';

/** When the figures were read, and a way to read them again for those who do not trust a live page. */
export function Updated({ at }: { at: string }) {
  const { t } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const isAsking = useIsFetching({ queryKey: ['wallet'] }) > 0;
  return (
    <button type="button" className="updated" aria-busy={isAsking} onClick={() => refreshMoney(queries)}>
      {t('home.updated', { time: dates.soon(at) })}
      <span className="unseen">{t('home.refresh')}</span>
      <RotateCw size={15} aria-hidden="true" />
    </button>
  );
}
