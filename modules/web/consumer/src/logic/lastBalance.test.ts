import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import { enter, leave } from '../api/queries';
import type { Session, Wallet } from '../api/types';
import { keepBalance, keptBalance } from './lastBalance';

const amount = { amount: 8_420, currency: 'USD' };
const wallet: Wallet = {
  balances: [{ currency: 'USD', available: amount, held: { amount: 0, currency: 'USD' } }],
  asOf: '2026-11-28T12:41:00Z',
};
const session: Session = {
  person: { id: '1', displayName: 'Mei Lin', login: 'm•••@example.com', language: 'en' },
  paymentPinSet: true,
  csrfToken: 'secret',
};

describe('the last known balance', () => {
  beforeEach(() => localStorage.clear());

  it('is kept as figures and time, whatever else is known', () => {
    keepBalance({ ...wallet, owner: 'Mei Lin' } as Wallet);
    expect(keptBalance()).toEqual(wallet);
    expect(JSON.stringify(localStorage)).not.toContain('Mei');
  });

  it.each(['person', 'server'] as const)('is forgotten when the session is ended by the %s', (by) => {
    const queries = new QueryClient();
    enter(queries, session);
    keepBalance(wallet);
    leave(queries, by);
    expect(keptBalance()).toBeNull();
  });

  it('is never that of the person before', () => {
    keepBalance(wallet);
    enter(new QueryClient(), session);
    expect(keptBalance()).toBeNull();
  });

  it('is none where nothing sensible is kept', () => {
    localStorage.setItem('sycee.last-balance', '{"balances":');
    expect(keptBalance()).toBeNull();
  });
});
