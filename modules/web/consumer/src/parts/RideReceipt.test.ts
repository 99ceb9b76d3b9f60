import { expect, it } from 'vitest';
import { tipped, titleOf } from './RideReceipt';

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

it('adds to the fare the tips that were certainly paid', () => {
  const usd = (amount: number) => ({ amount, currency: 'USD' });
  const tip = (amount: number, outcome: 'SUCCEEDED' | 'PROCESSING' | 'FAILED') => ({
    id: String(amount),
    amount: usd(amount),
    outcome,
  });
  const tips = [tip(200, 'SUCCEEDED'), tip(100, 'SUCCEEDED'), tip(500, 'PROCESSING'), tip(700, 'FAILED')];
  expect(tipped({ taken: usd(1_225), tips })).toEqual({ tip: usd(300), inAll: usd(1_525) });
  expect(tipped({ taken: usd(1_225), tips: [tip(500, 'PROCESSING')] })).toEqual({});
  expect(tipped({ tips })).toEqual({});
});
