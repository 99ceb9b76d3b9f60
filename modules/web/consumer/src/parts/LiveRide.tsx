import { Card } from '@kit/ui';
import { useNetwork } from '@mantine/hooks';
import { LockKeyhole, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Ride, type RideState, useCity } from '../api/rides';
import { useNow } from '../logic/useNow';
import { CancelRide } from './CancelRide';
import { useDates } from './dates';
import { Facts } from './Facts';
import { FareApproval } from './FareApproval';
import { Money, useMoneyText } from './Money';
import { RideActions } from './RideActions';
import { RideCar } from './RideCar';
import { RidePlan } from './RidePlan';
import { RideWay } from './RideWay';
import { useRideStanding, useRideWords } from './rideWords';
import '../rides.css';

const STAGES: RideState[] = ['SEARCHING', 'ASSIGNED', 'ARRIVING', 'WAITING', 'ON_TRIP', 'ARRIVED'];

type Props = {
  ride: Ride;
  /** Whether the last question had no answer: what is shown is what was known then. */
  isLost: boolean;
};

/** A ride that is under way: where it is, who drives, and what can be done. */
export default function LiveRide({ ride, isLost }: Props) {
  const { i18n } = useTranslation();
  const city = useCity(i18n.language);
  const route = ride.state === 'ON_TRIP' || ride.state === 'ARRIVED' ? ride.route : [];
  return (
    <div className="columns">
      <div className="stack">
        {ride.approval && <FareApproval ride={ride} approval={ride.approval} />}
        <Where ride={ride} isLost={isLost} />
        <Card>
          <RidePlan city={city} from={ride.from} to={ride.to} car={ride.position} route={route} />
        </Card>
      </div>
      <div className="stack">
        <RideCar ride={ride} />
        <RideActions ride={ride} />
        <Held ride={ride} />
        <CancelRide ride={ride} />
      </div>
    </div>
  );
}

function Where({ ride, isLost }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const standing = useRideStanding();
  const reached = STAGES.indexOf(ride.state);
  return (
    <Card>
      <Lost ride={ride} isLost={isLost} />
      <div role="status" data-ride={ride.state}>
        <h2 className="ride-head">{standing(ride)}</h2>
        <p className="note">
          <Note ride={ride} /> <Arrival ride={ride} />
        </p>
      </div>
      {reached >= 0 && (
        <ol className="stages">
          {STAGES.map((stage, index) => (
            <li
              key={stage}
              data-reached={index <= reached || undefined}
              aria-current={index === reached ? 'step' : undefined}
            >
              <span className="unseen">{t(`ride.state.${stage}`)}</span>
            </li>
          ))}
        </ol>
      )}
      {ride.updatedAt && (
        <p className="note fine">
          {t(ride.car ? 'ride.updated' : 'ride.heard', {
            name: ride.operator,
            time: dates.second(ride.updatedAt),
          })}
        </p>
      )}
    </Card>
  );
}

function Note({ ride: { unclearUntil, operator, departure, state, approval } }: { ride: Ride }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (unclearUntil) return t('ride.doubtNote', { name: operator, time: dates.soon(unclearUntil) });
  if (departure && state === 'SEARCHING') return t('ride.bookedForNote');
  return !approval && t(`ride.stateNote.${state}`);
}

function Arrival({ ride: { state, arrivesAt, departure } }: { ride: Ride }) {
  const { t } = useTranslation();
  const { minutes } = useRideWords();
  const left = (Date.parse(arrivesAt ?? '') - useNow(5_000)) / 1_000;
  const isFar = departure && (state === 'SEARCHING' || state === 'ASSIGNED');
  if (!(left > 0) || state === 'WAITING' || isFar) return null;
  return <b>{t(state === 'ON_TRIP' ? 'ride.thereIn' : 'ride.hereIn', { time: minutes(left) })}</b>;
}

function Lost({ ride, isLost }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const { online } = useNetwork();
  return (
    <div role="alert">
      {(isLost || !online) && (
        <p className="refusal brass lost">
          <WifiOff size={18} aria-hidden="true" />
          <span>{t('ride.lost', { time: dates.second(ride.updatedAt ?? ride.createdAt) })}</span>
        </p>
      )}
    </div>
  );
}

function Held({ ride }: { ride: Ride }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const dates = useDates();
  const { offer, departure } = ride;
  return (
    <Card className="stack">
      <RideWay ride={ride} />
      <Facts
        items={[
          [t('ride.departure'), departure && dates.moment(departure)],
          [t('ride.expected'), `${text(offer.from)} – ${text(offer.to)}`],
          [t('ride.held'), <Money key="held" value={offer.cap} />],
        ]}
      />
      <p className="note fine protected">
        <LockKeyhole size={15} aria-hidden="true" />
        {t('ride.heldBack')}
      </p>
    </Card>
  );
}
