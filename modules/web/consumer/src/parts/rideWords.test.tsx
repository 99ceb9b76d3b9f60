import { createInstance } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { expect, it } from 'vitest';
import type { Ride } from '../api/rides';
import { en } from '../locales/en';
import { useRideStanding } from './rideWords';

type Standing = Pick<Ride, 'approval' | 'departure' | 'state' | 'unclearUntil'>;

it('says first what waits for the rider, and of a ride for later when it is', async () => {
  const i18n = createInstance();
  await i18n
    .use(initReactI18next)
    .init({ lng: 'en', resources: { en: { translation: en } }, keySeparator: false, nsSeparator: false });
  const told = (ride: Standing) => {
    const Probe = () => useRideStanding()({ operator: 'City Taxi', ...ride });
    return renderToStaticMarkup(
      <I18nextProvider i18n={i18n}>
        <Probe />
      </I18nextProvider>,
    );
  };
  const usd = (amount: number) => ({ amount, currency: 'USD' });
  const departure = '2031-05-06T12:30:00Z';

  expect(told({ state: 'SEARCHING', departure, unclearUntil: departure })).toBe(
    'Waiting for City Taxi to confirm',
  );
  const approval = { fare: usd(900), more: usd(100), until: departure };
  expect(told({ state: 'ARRIVED', approval })).toBe(en['ride.fareWaits']);
  expect(told({ state: 'SEARCHING', departure })).toMatch(/^Booked for May [5-7]/);
  expect(told({ state: 'ASSIGNED', departure })).toBe(en['ride.state.ASSIGNED']);
  expect(told({ state: 'SEARCHING' })).toBe(en['ride.state.SEARCHING']);
});
