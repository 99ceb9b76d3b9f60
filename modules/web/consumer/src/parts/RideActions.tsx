import { MessageSquareText, PhoneCall, Share2, Siren } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ride } from '../api/rides';
import { wordsIn } from '../logic/fields';

// Fetched with the page, not when it is needed.
const EmergencySheet = lazy(() => import('./EmergencySheet'));

type Props = { ride: Pick<Ride, 'from' | 'to' | 'operator' | 'driver' | 'car' | 'emergencyNumber'> };

/** Call or write to the driver, tell a friend, call for help. */
export function RideActions({ ride }: Props) {
  const { t } = useTranslation();
  const [urgent, setUrgent] = useState(false);
  return (
    <>
      <div className="ride-actions">
        {ride.driver?.phone && (
          <a href={`tel:${ride.driver.phone}`}>
            <PhoneCall size={21} aria-hidden="true" />
            {t('ride.call')}
          </a>
        )}
        {ride.driver?.phone && (
          <a href={`sms:${ride.driver.phone}`}>
            <MessageSquareText size={21} aria-hidden="true" />
            {t('ride.message')}
          </a>
        )}
        <ShareTrip ride={ride} />
        <button type="button" className="danger" onClick={() => setUrgent(true)}>
          <Siren size={21} aria-hidden="true" />
          {t('ride.emergency')}
        </button>
      </div>
      {ride.driver?.phone && <p className="note fine">{t('ride.masked')}</p>}
      <Suspense>
        <EmergencySheet ride={ride} opened={urgent} onClose={() => setUrgent(false)} />
      </Suspense>
    </>
  );
}

/** By the device's own way of sharing; without one, the words are copied. */
function ShareTrip({ ride }: Props) {
  const { t } = useTranslation();
  const words = useTripWords(ride);
  const [copied, setCopied] = useState(false);
  const share = async () => {
    if (navigator.share) return navigator.share({ text: words }).catch(() => undefined);
    await navigator.clipboard.writeText(words);
    setCopied(true);
  };
  return (
    <button type="button" onClick={() => void share()}>
      <Share2 size={21} aria-hidden="true" />
      <span role="status">{t(copied ? 'app.copied' : 'ride.share')}</span>
    </button>
  );
}

function useTripWords({ from, to, car, driver, operator }: Props['ride']): string {
  const { t, i18n } = useTranslation();
  const trip = t('ride.shared', { from: from.name, to: to.name, operator });
  if (!car || !driver) return trip;
  const colour = wordsIn(car.colour, i18n.language);
  return `${trip} ${t('ride.sharedCar', { plate: car.plate, car: `${colour} ${car.model}`, driver: driver.name })}`;
}
