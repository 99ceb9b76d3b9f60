import type { Wallet } from '../api/types';

const PLACE = 'sycee.last-balance';

/**
 * The last known balance, for a start without a connection: figures and their time, no name, no id, no token.
 * It is kept on this device until the person signs out or the server ends the session.
 */
export function keepBalance({ balances, asOf }: Wallet): void {
  localStorage.setItem(PLACE, JSON.stringify({ balances, asOf }));
}

export function keptBalance(): Wallet | null {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? 'null') as Wallet | null;
  } catch {
    return null;
  }
}

export function forgetBalance(): void {
  localStorage.removeItem(PLACE);
}
