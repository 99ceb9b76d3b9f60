import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isOver, useRide } from '../api/rides';
import { useEndOfIntent } from '../logic/useEndOfIntent';
import { Page } from '../parts/Page';
import { CardSkeleton, Loadable } from '../parts/states';

const LiveRide = lazy(() => import('../parts/LiveRide'));
const RideReceipt = lazy(() => import('../parts/RideReceipt'));

export default function RidePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const ride = useRide(id);
  useEndOfIntent('RIDE', ride.data?.outcome);
  return (
    <Page title={t(ride.data && isOver(ride.data) ? 'ride.receipt' : 'ride.live')} back="/rides">
      <Loadable query={ride} skeleton={<CardSkeleton height={420} />}>
        {(value) => (
          <Suspense fallback={<CardSkeleton height={420} />}>
            {isOver(value) ? <RideReceipt ride={value} /> : <LiveRide ride={value} isLost={ride.isError} />}
          </Suspense>
        )}
      </Loadable>
    </Page>
  );
}
