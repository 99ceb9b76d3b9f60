import { Card } from '@kit/ui';
import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type KeptRide, knownAt } from '../logic/lastRide';
import { useDates } from './dates';
import { RideActions } from './RideActions';
import { RideCar } from './RideCar';
import { RideWay } from './RideWay';
import { useRideStanding } from './rideWords';
import '../rides.css';

/** A ride as it was known last, for whoever stands at the kerb without a connection; calls need none. */
export default function OfflineRide({ ride }: { ride: KeptRide }) {
  const { t } = useTranslation();
  const dates = useDates();
  const standing = useRideStanding();
  return (
    <section className="stack" aria-label={t('offline.lastRide')} data-kept-ride={ride.id}>
      <Card className="stack">
        <p className="refusal brass">
          <WifiOff size={18} aria-hidden="true" />
          <span>{t('offline.rideAsOf', { time: dates.soon(knownAt(ride)) })}</span>
        </p>
        <h2 className="ride-head">{standing(ride)}</h2>
        <RideWay ride={ride} />
      </Card>
      <RideCar ride={ride} />
      <RideActions ride={ride} />
    </section>
  );
}
