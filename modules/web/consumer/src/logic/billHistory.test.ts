import { expect, test } from 'vitest';
import type { PastBill } from '../api/savedBills';
import { changeOf, heightsOf } from './billHistory';

const bill = (amount: number): PastBill => ({ amount: { amount, currency: 'USD' }, due: false });

test('says by which share a bill is more or less than the one before', () => {
  expect(changeOf(bill(8_420), bill(7_518))).toEqual({ kind: 'more', share: 0.12 });
  expect(changeOf(bill(7_518), bill(8_420))).toEqual({ kind: 'less', share: 0.11 });
  expect(changeOf(bill(30_000), bill(10_000))).toEqual({ kind: 'more', share: 2 });
});

test('a difference that rounds to nothing is none', () => {
  expect(changeOf(bill(10_000), bill(10_000))).toEqual({ kind: 'same', share: 0 });
  expect(changeOf(bill(10_004), bill(10_000)).kind).toBe('same');
});

test('bars stand from the oldest to the newest, and none is too low to be seen', () => {
  expect(heightsOf([bill(5_000), bill(10_000), bill(1)])).toEqual([3, 100, 50]);
  expect(heightsOf([bill(700)])).toEqual([100]);
});
