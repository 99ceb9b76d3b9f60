import type { Registration } from '../api/types';

const PLACE = 'sycee.registration';

/** The registration that waits for its code, kept so that a reload still shows the code screen. */
export function keepRegistration(registration: Registration): void {
  sessionStorage.setItem(PLACE, JSON.stringify(registration));
}

export function keptRegistration(): Registration | null {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as Registration | null;
  } catch {
    return null;
  }
}

export function forgetRegistration(): void {
  sessionStorage.removeItem(PLACE);
}
