import { expect, it } from 'vitest';
import { titleOf } from './RideReceipt';

it('calls a ride "no ride" only where there was certainly none', () => {
  const rejection = { code: 'no-driver' };
  expect(titleOf({ outcome: 'SUCCEEDED', state: 'ARRIVED' })).toBe('ride.done');
  expect(titleOf({ outcome: 'SUCCEEDED', state: 'CANCELLED' })).toBe('ride.cancelled');
  expect(titleOf({ outcome: 'FAILED', state: 'ARRIVED', rejection })).toBe('ride.notCharged');
  expect(titleOf({ outcome: 'FAILED', state: 'WAITING' })).toBe('ride.notCharged');
  expect(titleOf({ outcome: 'FAILED', state: 'SEARCHING', rejection })).toBe('ride.notDone');
  expect(titleOf({ outcome: 'FAILED', state: 'NO_DRIVER', rejection })).toBe('ride.noDriver');
  expect(titleOf({ outcome: 'FAILED', state: 'CANCELLED' })).toBe('ride.notDone');
});
