import { Card, Glyph } from '@kit/ui';
import { CarTaxiFront } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOver, type Ride, useRides } from '../api/rides';
import { useDates } from './dates';
import { Money } from './Money';
import { useRideStanding } from './rideWords';
import { CardSkeleton, Loadable } from './states';

/** Rides of the past and of now; what was taken of those that are over. */
export function MyRides() {
  const { t } = useTranslation();
  return (
    <Card>
      <h2 className="heading">{t('ride.mine')}</h2>
      <Loadable query={useRides()} skeleton={<CardSkeleton height={150} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="note">{t('ride.none')}</p>
          ) : (
            <ul className="rows">
              {items.map((ride) => (
                <li key={ride.id}>
                  <RideRow ride={ride} />
                </li>
              ))}
            </ul>
          )
        }
      </Loadable>
    </Card>
  );
}

function RideRow({ ride }: { ride: Ride }) {
  const { t } = useTranslation();
  const dates = useDates();
  const standing = useRideStanding();
  const { departure, createdAt } = ride;
  return (
    <Link className="row entry" to={`/rides/${ride.id}`}>
      <Glyph icon={CarTaxiFront} tone={isOver(ride) ? 'ink' : 'brass'} />
      <span className="grow">
        <span className="title block">{t('ride.way', { from: ride.from.name, to: ride.to.name })}</span>
        {!isOver(ride) && <span className="note block">{standing(ride)}</span>}
        {(isOver(ride) || departure) && (
          <span className="note block">{departure ? dates.moment(departure) : dates.ago(createdAt)}</span>
        )}
      </span>
      <span className="figure">
        <Price ride={ride} />
      </span>
    </Link>
  );
}

function Price({ ride: { outcome, taken, offer } }: { ride: Ride }) {
  const { t } = useTranslation();
  if (outcome === 'FAILED') return <span className="note">{t('ride.noCharge')}</span>;
  return (
    <>
      <Money value={taken ?? offer.cap} hideable />
      {!taken && <span className="note fine block">{t('trail.PENDING')}</span>}
    </>
  );
}
