import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { enter, leave } from '../api/queries';
import type { Ride } from '../api/rides';
import type { Session } from '../api/types';
import { forgetRideUnless, keepRide, keptRide, knownAt } from './lastRide';

const seenAt = '2026-11-28T12:41:00Z';
const ride = {
  id: 'r1',
  operator: 'City Taxi',
  from: { name: 'North Market', latitude: 54.7, longitude: 2.3 },
  to: { name: 'Central Station', latitude: 54.71, longitude: 2.31 },
  state: 'ARRIVING',
  outcome: 'PROCESSING',
  updatedAt: seenAt,
  createdAt: '2026-11-28T12:30:00Z',
  driver: { name: 'Dilnoza', ratingPercent: 487, phone: '+12025550142' },
  car: { plate: 'KR 4821', model: 'Wren Six', colour: { en: 'White' } },
  startCode: '7316',
  emergencyNumber: '112',
} as Partial<Ride> as Ride;
const session: Session = {
  person: { id: '1', displayName: 'Mei Lin', login: 'm•••@example.com', language: 'en' },
  paymentPinSet: true,
  csrfToken: 'secret',
};

describe('the last known ride', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ now: Date.parse(seenAt) });
  });
  afterEach(() => void vi.useRealTimers());

  it('is kept with car, driver and code, and not with what it costs', () => {
    keepRide({ ...ride, offer: { cap: { amount: 1_500, currency: 'USD' } } } as Ride);
    const { outcome: _, ...kept } = ride;
    expect(keptRide()).toEqual(kept);
    expect(JSON.stringify(localStorage)).not.toContain('1500');
  });

  it('says when it was so, and before the car was seen, when it was booked', () => {
    expect(knownAt(ride)).toBe(seenAt);
    expect(knownAt({ createdAt: ride.createdAt })).toBe(ride.createdAt);
  });

  it.each(['person', 'server'] as const)('is forgotten when the session is ended by the %s', (by) => {
    const queries = new QueryClient();
    enter(queries, session);
    keepRide(ride);
    leave(queries, by);
    expect(localStorage).toHaveLength(0);
  });

  it('is never that of the person before', () => {
    keepRide(ride);
    enter(new QueryClient(), session);
    expect(keptRide()).toBeNull();
  });

  it('is forgotten when it is over, and not when another one is', () => {
    keepRide(ride);
    forgetRideUnless((id) => id !== 'another');
    expect(keptRide()?.id).toBe('r1');
    forgetRideUnless((id) => id !== 'r1');
    expect(keptRide()).toBeNull();
  });

  it('is not shown half a day later, unless it is for later', () => {
    keepRide(ride);
    vi.setSystemTime('2026-11-29T00:40:00Z');
    expect(keptRide()?.id).toBe('r1');
    vi.setSystemTime('2026-11-29T00:41:00Z');
    expect(keptRide()).toBeNull();
    keepRide({ ...ride, departure: '2026-11-30T08:00:00Z' });
    expect(keptRide()?.id).toBe('r1');
  });

  it('is none where nothing sensible is kept', () => {
    localStorage.setItem('sycee.last-ride', '{"id":');
    expect(keptRide()).toBeNull();
  });
});
