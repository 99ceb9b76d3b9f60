import { Flag, MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Ride } from '../api/rides';

/** From where to where, in words. */
export function RideWay({ ride: { from, to } }: { ride: Pick<Ride, 'from' | 'to'> }) {
  const { t } = useTranslation();
  return (
    <ul className="way" aria-label={t('ride.route')}>
      <li>
        <MapPin size={19} aria-hidden="true" />
        <span className="title">{from.name}</span>
      </li>
      <li>
        <Flag size={19} aria-hidden="true" />
        <span className="title">{to.name}</span>
      </li>
    </ul>
  );
}
