import { expect, it } from 'vitest';
import { tipsIn } from './tips';

it('is some units of the currency, however many decimals it has', () => {
  expect(tipsIn(2)).toEqual([100, 200, 500]);
  expect(tipsIn(0)).toEqual([100, 200, 500]);
  expect(tipsIn(3)).toEqual([1_000, 2_000, 5_000]);
});
