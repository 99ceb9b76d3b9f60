import { describe, expect, it } from 'vitest';
import { faultOf, wordsIn } from './fields';
import { safeNext, withNext } from './paths';
import { arrangeTrail } from './trail';

describe('a field of a bill', () => {
  const field = { name: 'customerNumber', label: { en: 'Number' }, pattern: '[0-9]{10}' };

  it('is checked by the whole pattern', () => {
    expect(faultOf(field, '1002003001')).toBeNull();
    expect(faultOf(field, ' 1002003001 ')).toBeNull();
    expect(faultOf(field, 'x1002003001')).toBe('pattern');
    expect(faultOf(field, '')).toBe('required');
  });

  it('is left to the company when the pattern cannot be read', () => {
    expect(faultOf({ ...field, pattern: '(' }, 'anything')).toBeNull();
  });

  it('speaks the language asked for, else English', () => {
    expect(wordsIn({ en: 'Number', 'zh-CN': '号码' }, 'zh-CN')).toBe('号码');
    expect(wordsIn({ en: 'Number' }, 'zh-CN')).toBe('Number');
    expect(wordsIn(undefined, 'en')).toBe('');
  });
});

describe('the way back after signing in', () => {
  it('never leaves the app', () => {
    expect(safeNext('/orders/7')).toBe('/orders/7');
    expect(safeNext('//evil.example')).toBe('/');
    expect(safeNext('/\\evil.example')).toBe('/');
    expect(safeNext('https://evil.example')).toBe('/');
    expect(safeNext(null)).toBe('/');
    expect(withNext('/sign-in', '/orders/7')).toBe('/sign-in?next=%2Forders%2F7');
  });
});

describe('the money trail', () => {
  const usd = { amount: 100, currency: 'USD' };
  const transfer = (kind: string, at: string) => ({
    id: kind + at,
    at,
    kind,
    from: 'a',
    to: 'b',
    amount: usd,
    state: 'POSTED',
  });

  it('puts holds, answers and postings under their steps, oldest first', () => {
    const entries = arrangeTrail({
      steps: [
        { at: '4', step: 'SETTLED' },
        { at: '1', step: 'HELD' },
        { at: '3', step: 'ANSWERED' },
      ],
      answers: [{ at: '3', attempt: 1, purpose: 'CALL', outcome: 'SUCCEEDED' }],
      transfers: [transfer('PENDING', '0'), transfer('POST_PENDING', '5')],
    });
    expect(entries.map(({ step }) => step)).toEqual(['HELD', 'ANSWERED', 'SETTLED']);
    expect(entries[0].transfers).toHaveLength(1);
    expect(entries[1].answers).toHaveLength(1);
    expect(entries[2].transfers).toHaveLength(1);
  });

  it('loses nothing when a step is missing', () => {
    const entries = arrangeTrail({
      steps: [{ at: '2', step: 'PLACED' }],
      answers: [{ at: '9', attempt: 1, purpose: 'CALL', outcome: 'UNKNOWN' }],
      transfers: [transfer('SINGLE', '1')],
    });
    expect(entries[0].answers).toHaveLength(1);
    expect(entries[0].transfers).toHaveLength(1);
    expect(arrangeTrail(undefined)).toEqual([]);
  });
});
