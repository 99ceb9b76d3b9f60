import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ride } from '../api/rides';

const CancelSheet = lazy(() => import('./CancelSheet'));

/** Calls the ride off, as long as the rider is not in the car. */
export function CancelRide({ ride }: { ride: Ride }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (ride.state === 'ON_TRIP' || ride.state === 'ARRIVED' || ride.state === 'CANCELLED') return null;
  return (
    <>
      <Button variant="default" h={48} fullWidth onClick={() => setOpened(true)}>
        {t('ride.cancel')}
      </Button>
      <Suspense>
        <CancelSheet ride={ride} opened={opened} onClose={() => setOpened(false)} />
      </Suspense>
    </>
  );
}
