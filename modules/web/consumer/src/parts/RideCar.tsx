import { Card } from '@kit/ui';
import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Ride } from '../api/rides';
import { wordsIn } from '../logic/fields';
import { Portrait } from './Portrait';
import { useRideWords } from './rideWords';

type Props = { ride: Pick<Ride, 'car' | 'driver' | 'startCode' | 'state'> };

/** The car to look for, who drives it, and what to say before it starts. */
export function RideCar({ ride: { car, driver, startCode, state } }: Props) {
  const { t, i18n } = useTranslation();
  const { rating } = useRideWords();
  if (!car || !driver) return null;
  return (
    <Card className="stack">
      <div className="centre">
        <span className="unseen">{t('ride.plate')}: </span>
        <b className="plate">{car.plate}</b>
        <p className="title car-name">
          {wordsIn(car.colour, i18n.language)} {car.model}
        </p>
      </div>
      <div className="row">
        <Portrait name={driver.name} />
        <span className="grow">
          <bdi className="title block">{driver.name}</bdi>
          <span className="note block">
            <Star size={14} aria-hidden="true" /> {t('ride.rated', { stars: rating(driver.ratingPercent) })}
          </span>
        </span>
      </div>
      {startCode && state !== 'ON_TRIP' && state !== 'ARRIVED' && (
        <p className="start-code">
          <span>{t('ride.startCode')}</span>
          <b>{startCode}</b>
        </p>
      )}
    </Card>
  );
}
