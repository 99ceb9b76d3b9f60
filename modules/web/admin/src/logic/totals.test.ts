import { expect, test } from 'vitest';
import type { Total } from '../api/books';
import { accountName, typeName } from './names';
import { rowsOf } from './totals';

const total = (type: string, currency: string, debits: number, credits: number): Total => ({
  type,
  accounts: 2,
  debitsPosted: { amount: debits, currency },
  creditsPosted: { amount: credits, currency },
  debitsPending: { amount: 0, currency },
  creditsPending: { amount: 0, currency },
});

test('each currency ends with a row where all types are together', () => {
  const rows = rowsOf([
    total('WALLET', 'EUR', 10, 40),
    total('BANK', 'USD', 70, 0),
    total('WALLET', 'USD', 0, 70),
  ]);
  expect(rows.map(({ name, whole }) => [name, whole])).toEqual([
    ['Wallet EUR', false],
    ['All EUR', true],
    ['Bank USD', false],
    ['Wallet USD', false],
    ['All USD', true],
  ]);
  expect(rows[1]?.creditsPosted).toEqual({ amount: 40, currency: 'EUR' });
  expect(rows[4]?.debitsPosted).toEqual({ amount: 70, currency: 'USD' });
  expect(rows[4]?.accounts).toBe(4);
});

test('books without accounts have no rows', () => {
  expect(rowsOf([])).toEqual([]);
});

test('names are read as words', () => {
  expect(typeName('POST_PENDING')).toBe('Post pending');
  const named = { id: '1', type: 'WALLET', owner: '0198d5b2-7c1e-7000-8000-0000000000a1', currency: 'USD' };
  expect(accountName(named)).toBe('Wallet · 0198d5b2-7c1e… · USD');
  expect(accountName({ ...named, type: 'CLEARING', owner: 'metro-utilities' })).toBe(
    'Clearing · metro-utilities · USD',
  );
});
