import { describe, expect, it } from 'vitest';
import { cleanAmount, decimalText, minorUnits, moneyParts, moneyText } from './money';

const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('money', () => {
  it('is exact up to the largest safe integer', () => {
    expect(moneyText(usd(Number.MAX_SAFE_INTEGER), 'en')).toBe('$90,071,992,547,409.91');
    expect(decimalText(9007199254740993107n, 2)).toBe('90071992547409931.07');
  });

  it('shows a true minus sign, never a hyphen', () => {
    expect(moneyText(usd(-6470), 'en')).toBe('\u2212$64.70');
    expect(moneyText(usd(-5), 'zh-CN')).toBe('\u2212$0.05');
  });

  it('shows a plus only where signs are asked for, and none on zero', () => {
    expect(moneyText(usd(20_000), 'en', true)).toBe('+$200.00');
    expect(moneyText(usd(20_000), 'en')).toBe('$200.00');
    expect(moneyText(usd(0), 'en', true)).toBe('$0.00');
  });

  it('knows the minor units of each currency', () => {
    expect(moneyText({ amount: 1234, currency: 'JPY' }, 'en')).toBe('¥1,234');
    expect(moneyText({ amount: 1234, currency: 'KWD' }, 'en').replace(/\u00a0/g, ' ')).toBe('KWD 1.234');
  });

  it('marks currency and cents as the smaller parts', () => {
    expect(moneyParts(usd(1_248_055), 'en')).toEqual([
      { text: '$', small: true },
      { text: '12,480', small: false },
      { text: '.55', small: true },
    ]);
  });
});

describe('a typed or pasted amount', () => {
  it.each([
    ['$1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234', '1234'],
    ['1,234,567', '1234567'],
    ['200.', '200.'],
    ['.5', '0.5'],
    ['007', '7'],
    ['12.345', '12.34'],
    ['abc', ''],
    ['-5', '5'],
  ])('%s becomes %s', (raw, clean) => {
    expect(cleanAmount(raw, 2)).toBe(clean);
  });

  it('has no decimals where the currency has none', () => {
    expect(cleanAmount('1,234', 0)).toBe('1234');
    expect(cleanAmount('12.50', 0)).toBe('12');
  });

  it('becomes minor units, or nothing', () => {
    expect(minorUnits('200', 2)).toBe(20_000);
    expect(minorUnits('200.5', 2)).toBe(20_050);
    expect(minorUnits('200.', 2)).toBe(20_000);
    expect(minorUnits('1.234', 3)).toBe(1_234);
    expect(minorUnits('', 2)).toBeNull();
    expect(minorUnits('1e3', 2)).toBeNull();
    expect(minorUnits('999999999999999999', 2)).toBeNull();
  });
});
