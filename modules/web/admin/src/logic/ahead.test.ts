import { expect, test } from 'vitest';
import { ahead } from './ahead';

test.each([
  [0, 'Real time'],
  [1, '1 second ahead of real time'],
  [3_600, '1 hour ahead of real time'],
  [90_061, '1 day 1 hour ahead of real time'],
  [2_592_000, '30 days ahead of real time'],
  [2_592_005, '30 days 5 seconds ahead of real time'],
])('%i seconds are told as %s', (seconds, told) => {
  expect(ahead(seconds)).toBe(told);
});
