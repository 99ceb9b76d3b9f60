/**
 * What a person is about to pay, with the one idempotency key it will ever have. It lives in the tab's
 * session storage from the moment the confirm sheet opens, so that a reload resumes the same payment.
 */
export type PaymentIntent = {
  key: string;
  kind: 'BILL' | 'CASH_OUT' | 'TOP_UP' | 'PERSON' | 'REQUEST' | 'RIDE' | 'TIP' | 'REFUND';
  subject: string;
  sent: boolean;
};

const PLACE = 'sycee.intent';

/** The open intent for this subject; a new one with a fresh key when there is none. */
export function openIntent(kind: PaymentIntent['kind'], subject: string): PaymentIntent {
  const kept = keptIntent();
  if (kept && kept.kind === kind && kept.subject === subject) return kept;
  return keep({ key: crypto.randomUUID(), kind, subject, sent: false });
}

/** Called before the command leaves: from now on a reload must ask what became of it. */
export function markSent(intent: PaymentIntent): PaymentIntent {
  return keep({ ...intent, sent: true });
}

/** Called when the server refused for certain: the key stays usable, nothing needs to be looked up. */
export function markRefused(intent: PaymentIntent): PaymentIntent {
  return keep({ ...intent, sent: false });
}

export function forgetIntent(): void {
  sessionStorage.removeItem(PLACE);
}

export function keptIntent(): PaymentIntent | null {
  try {
    const value = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as PaymentIntent | null;
    return value && typeof value.key === 'string' && typeof value.subject === 'string' ? value : null;
  } catch {
    return null;
  }
}

function keep(intent: PaymentIntent): PaymentIntent {
  sessionStorage.setItem(PLACE, JSON.stringify(intent));
  return intent;
}
