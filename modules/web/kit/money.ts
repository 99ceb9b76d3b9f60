/** An amount in integer minor units: 1234 of USD is 12.34. */
export type MoneyValue = { amount: number; currency: string };

export type MoneyPart = { text: string; small: boolean };

const MINUS = '\u2212';

export function decimalsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** The exact decimal text of minor units: no floating point on the way. */
export function decimalText(minor: number | bigint, decimals: number): string {
  const whole = BigInt(minor);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return whole < 0n ? `-${text}` : text;
}

/** The amount cut into parts, so that currency and cents can be set smaller. */
export function moneyParts(value: MoneyValue, locale: string, signed = false): MoneyPart[] {
  const decimals = decimalsOf(value.currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: value.currency,
    currencyDisplay: 'narrowSymbol',
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  const exact = decimalText(value.amount, decimals) as Intl.StringNumericLiteral;
  return joined(
    format.formatToParts(exact).map(({ type, value: text }) => ({
      text: type === 'minusSign' ? MINUS : text,
      small: type === 'currency' || type === 'decimal' || type === 'fraction',
    })),
  );
}

export function moneyText(value: MoneyValue, locale: string, signed = false): string {
  return moneyParts(value, locale, signed)
    .map((part) => part.text)
    .join('');
}

/** Cleans what was typed or pasted into digits with at most one decimal point. */
export function cleanAmount(raw: string, decimals: number): string {
  const kept = raw.replace(/[^\d.,]/g, '');
  const last = Math.max(kept.lastIndexOf('.'), kept.lastIndexOf(','));
  const separators = kept.replace(/\d/g, '');
  const isGrouping = last >= 0 && kept.length - last - 1 === 3 && decimals !== 3 && kept[last] === ',';
  const repeated = separators.length > 1 && [...separators].every((mark) => mark === separators[0]);
  if (last < 0 || isGrouping || repeated || decimals === 0) return trimmed(wholePart(kept, last, decimals));
  const whole = trimmed(kept.slice(0, last).replace(/\D/g, ''));
  return `${whole || '0'}.${kept.slice(last + 1).slice(0, decimals)}`;
}

/** Minor units of a cleaned amount, or null while it is not a whole safe amount. */
export function minorUnits(text: string, decimals: number): number | null {
  if (!/^\d+(\.\d*)?$/.test(text)) return null;
  const [whole, fraction = ''] = text.split('.');
  const minor = Number(BigInt(whole + fraction.padEnd(decimals, '0').slice(0, decimals)));
  return Number.isSafeInteger(minor) ? minor : null;
}

function wholePart(kept: string, last: number, decimals: number): string {
  const hasCents = decimals === 0 && last >= 0 && kept.length - last - 1 <= 2;
  return (hasCents ? kept.slice(0, last) : kept).replace(/\D/g, '');
}

function trimmed(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '').slice(0, 9);
}

function joined(parts: MoneyPart[]): MoneyPart[] {
  const all: MoneyPart[] = [];
  for (const part of parts) {
    const previous = all.at(-1);
    if (previous && previous.small === part.small) previous.text += part.text;
    else all.push({ ...part });
  }
  return all;
}
