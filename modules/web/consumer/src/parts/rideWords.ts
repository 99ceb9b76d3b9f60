import { useTranslation } from 'react-i18next';
import type { Ride } from '../api/rides';
import { useDates } from './dates';

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

type Standing = Pick<Ride, 'approval' | 'departure' | 'operator' | 'state' | 'unclearUntil'>;

/** Where a ride stands, in one line: a doubt or what waits for the rider comes first, and a ride for later says when. */
export function useRideStanding(): (ride: Standing) => string {
  const { t } = useTranslation();
  const dates = useDates();
  return ({ approval, departure, operator, state, unclearUntil }) => {
    if (unclearUntil) return t('ride.doubt', { name: operator });
    if (approval) return t('ride.fareWaits');
    if (departure && state === 'SEARCHING') return t('ride.bookedFor', { time: dates.soon(departure) });
    return t(`ride.state.${state}`);
  };
}
