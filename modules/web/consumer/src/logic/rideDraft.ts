import type { RideQuote } from '../api/rides';

const PLACE = 'sycee.ride';

/** The offers on the screen, kept in the tab so that a reload still shows them. */
export function keepRideQuote(quote: RideQuote): void {
  sessionStorage.setItem(PLACE, JSON.stringify(quote));
}

export function keptRideQuote(): RideQuote | null {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as RideQuote | null;
  } catch {
    return null;
  }
}

export function forgetRideQuote(): void {
  sessionStorage.removeItem(PLACE);
}
