import { describe, expect, it } from 'vitest';
import { untilOfferEnds } from './offerEnd';

describe('an offer of money back', () => {
  const now = Date.parse('2026-11-29T12:00:00Z');

  it('is asked for again when it ends', () => {
    expect(untilOfferEnds('2026-11-29T12:15:00Z', now)).toBe(900_000);
  });

  it('is not asked for in a hurry, however old it is', () => {
    expect(untilOfferEnds('2026-11-29T11:00:00Z', now)).toBe(1_000);
    expect(untilOfferEnds('2026-11-29T12:00:00.400Z', now)).toBe(1_000);
  });

  it('is looked at after an hour, however long it stands: a timer of weeks would end at once', () => {
    expect(untilOfferEnds('2027-11-29T12:00:00Z', now)).toBe(3_600_000);
  });
});
