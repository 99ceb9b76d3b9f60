import { expect, it } from 'vitest';
import { departures } from './departures';

it('lets a ride be asked for from now on, up to 30 days ahead, in local time', () => {
  const { min, max } = departures(new Date(2026, 0, 9, 7, 5, 59));
  expect([min, max]).toEqual(['2026-01-09T07:05', '2026-02-08T07:05']);
});
