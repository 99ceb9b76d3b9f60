import { describe, expect, it } from 'vitest';
import type { Mandate, MandatePayment } from '../api/savedBills';
import { nextOf, proposedCeiling } from './autopay';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const payment = (state: MandatePayment['state']): MandatePayment => ({
  id: state,
  billReference: 'ME-1',
  total: usd(8_470),
  dueDate: '2026-12-15',
  payAt: '2026-12-12T09:00:00Z',
  state,
});
const mandate = (more: Partial<Mandate>): Mandate => ({
  id: 'm',
  accountId: 'a',
  ceiling: usd(10_000),
  daysBefore: 3,
  state: 'ACTIVE',
  createdAt: '2026-11-28T09:00:00Z',
  payments: [],
  ...more,
});
const planned = {
  total: usd(8_470),
  dueDate: '2026-12-15',
  payAt: '2026-12-12T09:00:00Z',
  aboveCeiling: false,
};

describe('what a mandate does next', () => {
  it('is what it plans, until it has announced it', () => {
    expect(nextOf(mandate({ planned }))?.kind).toBe('planned');
    expect(nextOf(mandate({ planned, payments: [payment('ANNOUNCED')] }))?.kind).toBe('announced');
    expect(nextOf(mandate({ planned: { ...planned, aboveCeiling: true } }))?.kind).toBe('tooMuch');
  });

  it('is nothing while it is paused, except what is on its way already', () => {
    expect(nextOf(mandate({ state: 'PAUSED', planned, payments: [payment('ANNOUNCED')] }))).toBeUndefined();
    expect(nextOf(mandate({ state: 'ENDED', payments: [payment('PAYING')] }))?.kind).toBe('paying');
  });

  it('is nothing when nothing is due', () => {
    expect(nextOf(mandate({ payments: [payment('PAID'), payment('SKIPPED')] }))).toBeUndefined();
  });
});

describe('the proposed ceiling', () => {
  it('is above the bill, in whole tens of the currency', () => {
    expect(proposedCeiling(8_470, 2)).toBe('110');
    expect(proposedCeiling(1, 2)).toBe('10');
    expect(proposedCeiling(8_470, 0)).toBe('10590');
  });
});
