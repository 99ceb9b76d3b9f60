const HANDLE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The address in a personal QR code. */
export function payeeLink(origin: string, payeeId: string): string {
  return `${origin}/pay/${payeeId}`;
}

/** The handle in the link of a personal QR code; nothing if the text is something else. */
export function payeeIn(text: string): string | undefined {
  const meant = payeeMeant(text);
  return meant === text.trim() ? undefined : meant;
}

/** The handle in a pasted link of a personal QR code, whoever serves it; what else was typed stays as it is. */
export function payeeMeant(typed: string): string {
  const text = typed.trim();
  const last = text.split('/').at(-1) ?? '';
  return text.includes('/pay/') && HANDLE.test(last) ? last : text;
}
