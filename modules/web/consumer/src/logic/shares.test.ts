import { expect, test } from 'vitest';
import { sharesOf } from './shares';

test('no cent is lost, and nobody bears more than one cent more than another', () => {
  expect(sharesOf(10_000, 3)).toEqual([3_334, 3_333, 3_333]);
  expect(sharesOf(101, 2)).toEqual([51, 50]);
  expect(sharesOf(2, 3)).toEqual([1, 1, 0]);
  for (const total of [0, 1, 99, 100_001]) {
    const shares = sharesOf(total, 7);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
  }
});
