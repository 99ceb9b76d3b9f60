import { describe, expect, it } from 'vitest';
import type { Movement } from '../api/types';
import { daysOf, fromAddress, monthAfter, toAddress, toQuery } from './movementFilter';

const movement = (at: string, amount: number) =>
  ({ id: at, at, amount: { amount, currency: 'USD' } }) as unknown as Movement;

describe('the filter of movements', () => {
  it('survives the way through the address', () => {
    const filter = { show: 'bills', month: '2026-11', words: 'metro & co' } as const;
    expect(fromAddress(toAddress(filter))).toEqual(filter);
    expect(toAddress({ show: 'all', month: '', words: '' }).toString()).toBe('');
  });

  it('takes nothing strange from an address', () => {
    expect(fromAddress(new URLSearchParams('show=__proto__&month=2026-13'))).toEqual({
      show: 'all',
      month: '',
      words: '',
    });
    expect(fromAddress(new URLSearchParams({ q: 'x'.repeat(500) })).words).toHaveLength(100);
  });

  it('counts as a refund what came back without the partner too', () => {
    expect(toQuery({ show: 'refunds', month: '', words: '' }).getAll('kind')).toEqual([
      'REFUND',
      'CORRECTION',
    ]);
  });

  it('asks the server for whole months', () => {
    expect(toQuery({ show: 'all', month: '2028-02', words: ' ' }).toString()).toBe(
      'from=2028-02-01&to=2028-02-29',
    );
    expect(toQuery({ show: 'out', month: '2026-12', words: '' }).toString()).toBe(
      'direction=OUT&from=2026-12-01&to=2026-12-31',
    );
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
  });
});

describe('days', () => {
  const list = [movement('2026-11-28', -500), movement('2026-11-28', 200), movement('2026-11-27', -1)];

  it('have a total when all of them is there', () => {
    expect(daysOf(list, false, (at) => at).map(({ total }) => total?.amount)).toEqual([-300, -1]);
  });

  it('leave the last total open while more may come', () => {
    expect(daysOf(list, true, (at) => at).map(({ total }) => total?.amount)).toEqual([-300, undefined]);
    expect(daysOf([], true, (at) => at)).toEqual([]);
  });
});
