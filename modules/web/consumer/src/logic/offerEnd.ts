const SOONEST_MS = 1_000;
const LATEST_MS = 3_600_000;

/** How long until an offer that has ended is to be asked for again: never at once, and never later than in an hour. */
export function untilOfferEnds(validUntil: string, now: number): number {
  return Math.min(LATEST_MS, Math.max(SOONEST_MS, Date.parse(validUntil) - now));
}
