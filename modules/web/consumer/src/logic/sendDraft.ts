/** What a person is about to send, kept in the tab so that a reload still shows it. */
export type SendDraft = { payeeId: string; amount: string; note: string };

const PLACE = 'sycee.send';

export function keepSend(draft: SendDraft): SendDraft {
  sessionStorage.setItem(PLACE, JSON.stringify(draft));
  return draft;
}

/** The draft for this payee; an empty one if the last was for somebody else. */
export function keptSend(payeeId: string): SendDraft {
  const none = { payeeId, amount: '', note: '' };
  try {
    const draft = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null') as SendDraft | null;
    return draft?.payeeId === payeeId ? draft : none;
  } catch {
    return none;
  }
}

export function forgetSend(): void {
  sessionStorage.removeItem(PLACE);
}
