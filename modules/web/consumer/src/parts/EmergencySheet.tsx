import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ride } from '../api/rides';
import { Sheet } from './Sheet';

type Props = { ride: Pick<Ride, 'car' | 'emergencyNumber'>; opened: boolean; onClose: () => void };

/** Asks once more before help is called, and says what to tell. */
export default function EmergencySheet({ ride, opened, onClose }: Props) {
  const { t } = useTranslation();
  const number = ride.emergencyNumber;
  return (
    <Sheet opened={opened} onClose={onClose} title={t('ride.emergency')}>
      <div className="stack">
        <p className="note">{t('ride.emergencyNote', { number })}</p>
        {ride.car && (
          <p className="title">
            {ride.car.plate} · {ride.car.model}
          </p>
        )}
        <Button component="a" href={`tel:${number}`} color="cinnabar" size="lg" h={54}>
          {t('ride.emergencyCall', { number })}
        </Button>
        <Button variant="default" h={48} onClick={onClose} data-autofocus>
          {t('app.back')}
        </Button>
      </div>
    </Sheet>
  );
}
