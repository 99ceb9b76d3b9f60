import { clsx } from 'clsx';
import { Car, Flag, MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Place, Point } from '../api/rides';
import { apart, nearest, PLAN, planned, roads, type Spot } from '../logic/plan';
import { PlanGround } from './PlanGround';
import { over } from './planStyle';
import '../rides.css';

type Props = {
  /** Places of the city: the roads lie between them. */
  city: Place[];
  from?: Place;
  to?: Place;
  car?: Point;
  /** The way that was driven so far. */
  route?: Point[];
  onChoose?: (place: Place) => void;
};

const FINGER = 30;

/** The city as we know it: places, and roads as lines between them. No picture comes from outside. */
export function RidePlan({ city, from, to, car, route = [], onChoose }: Props) {
  const { t } = useTranslation();
  const ends = [from, to].filter((place) => place !== undefined);
  const places = [...ends, ...city.filter(({ name }) => ends.every((end) => end.name !== name))];
  if (places.length === 0) return <div className="plan empty" aria-hidden="true" />;
  const { spotOf, pointAt } = planned(city, [...ends, ...route, ...(car ? [car] : [])]);
  const spots = places.map((place) => ({ place, spot: spotOf(place) }));
  const listed = city.map((place) => ({ place, spot: spotOf(place) }));
  const nameOf = (spot: Spot) => t('ride.point', { name: nearest(listed, spot)?.place.name ?? '' });
  return (
    <section className="plan" aria-label={t('ride.plan')}>
      <svg viewBox={`0 0 ${PLAN.width} ${PLAN.height}`} aria-hidden="true">
        {roads(spots.map(({ spot }) => spot)).map(([one, other]) => (
          <line
            key={`${one.x} ${one.y} ${other.x} ${other.y}`}
            x1={one.x}
            y1={one.y}
            x2={other.x}
            y2={other.y}
          />
        ))}
        {from && to && <polyline className="wish" points={path([spotOf(from), spotOf(to)])} />}
        {route.length > 1 && <polyline className="driven" points={path(route.map(spotOf))} />}
        {spots.slice(ends.length).map(({ place, spot }) => (
          <circle key={place.name} cx={spot.x} cy={spot.y} r={onChoose ? 0 : 2.5} />
        ))}
      </svg>
      {onChoose && (
        <PlanGround nameOf={nameOf} onChoose={(spot) => onChoose({ name: nameOf(spot), ...pointAt(spot) })} />
      )}
      {onChoose &&
        apart(spots, FINGER)
          .filter(({ place }) => !ends.includes(place))
          .map(({ place, spot }) => (
            <button
              key={place.name}
              type="button"
              className="plan-place"
              style={over(spot)}
              aria-label={place.name}
              title={place.name}
              onClick={() => onChoose(place)}
            />
          ))}
      {from && <Pin className="from" icon={MapPin} spot={spotOf(from)} />}
      {to && <Pin className="to" icon={Flag} spot={spotOf(to)} />}
      {car && <Pin className="car" icon={Car} spot={spotOf(car)} />}
      {car && (
        <span className="unseen" data-car={`${car.latitude},${car.longitude}`}>
          {t('ride.carHere')}
        </span>
      )}
    </section>
  );
}

function Pin({ icon: Icon, spot, className }: { icon: typeof Car; spot: Spot; className: string }) {
  return (
    <span className={clsx('plan-pin', className)} style={over(spot)} aria-hidden="true">
      <Icon size={17} strokeWidth={2} />
    </span>
  );
}

function path(spots: Spot[]): string {
  return spots.map(({ x, y }) => `${x},${y}`).join(' ');
}
