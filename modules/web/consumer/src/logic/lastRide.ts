import type { Ride } from '../api/rides';

const PLACE = 'sycee.last-ride';
const FRESH_MS = 12 * 3_600_000;

/** What a rider at the kerb needs: where it stands, which car to look for, what to say, and whom to call. */
export type KeptRide = Pick<
  Ride,
  | 'id'
  | 'operator'
  | 'from'
  | 'to'
  | 'departure'
  | 'state'
  | 'unclearUntil'
  | 'approval'
  | 'updatedAt'
  | 'createdAt'
  | 'driver'
  | 'car'
  | 'startCode'
  | 'emergencyNumber'
>;

/**
 * The last known ride, for a start without a connection; nothing in it names its rider. It is kept on this device until it is
 * over, the person signs out, or the server ends the session.
 */
export function keepRide(ride: Ride): void {
  const { id, operator, from, to, departure, createdAt, emergencyNumber } = ride;
  const { state, unclearUntil, approval, updatedAt, driver, car, startCode } = ride;
  const booked = { id, operator, from, to, departure, createdAt, emergencyNumber };
  const seen = { state, unclearUntil, approval, updatedAt, driver, car, startCode };
  localStorage.setItem(PLACE, JSON.stringify({ ...booked, ...seen }));
}

/** None that is so old that it has ended, one way or another. */
export function keptRide(): KeptRide | null {
  const kept = read();
  const isFresh = kept && Date.now() - Date.parse(kept.departure ?? knownAt(kept)) < FRESH_MS;
  return isFresh ? kept : null;
}

/** Forgets the one that is kept, if it is over. */
export function forgetRideUnless(isOpen: (ride: string) => boolean): void {
  const kept = read();
  if (kept && !isOpen(kept.id)) forgetRide();
}

export function forgetRide(): void {
  localStorage.removeItem(PLACE);
}

/** When this was so. */
export const knownAt = ({ updatedAt, createdAt }: Pick<Ride, 'updatedAt' | 'createdAt'>): string =>
  updatedAt ?? createdAt;

function read(): KeptRide | null {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? 'null') as KeptRide | null;
  } catch {
    return null;
  }
}
