import { useTranslation } from 'react-i18next';

/** Times, ways and numbers of a ride in words. */
export function useRideWords() {
  const { t, i18n } = useTranslation();
  const number = (value: number, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(i18n.language, options).format(value);
  const minutes = (seconds: number) => t('ride.minutes', { count: Math.max(1, Math.round(seconds / 60)) });
  const way = (metres: number) =>
    number(metres / 1_000, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 });
  const surge = (percent: number) => number(percent / 100, { maximumFractionDigits: 2 });
  const rating = (percent: number) => number(percent / 100, { minimumFractionDigits: 1 });
  return { minutes, way, surge, rating };
}
