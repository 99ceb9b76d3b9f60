import { call } from '../api/client';
import { Problem } from '../api/problem';

const TRIES = 4;
const PAUSE_MS = 1_000;

/** The page of the payment that was made with this key; null when the server knows none. */
export async function pageOfKey(key: string, tries = TRIES): Promise<string | null> {
  try {
    const { resource } = await call<{ resource: string }>('GET', `/idempotency-keys/${key}`);
    return pageOfResource(resource);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
    // The command may still be on its way, so "not found" is believed only after it was repeated.
    if (tries <= 1) return null;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return pageOfKey(key, tries - 1);
  }
}

export function pageOfResource(resource: string): string {
  return resource
    .replace(/^(\/api\/v1)?\/(bill-payments|cash-outs)\//, '/orders/')
    .replace(/^\/api\/v1\//, '/');
}
