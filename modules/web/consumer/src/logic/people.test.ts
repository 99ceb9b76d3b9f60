import { beforeEach, expect, test } from 'vitest';
import { payeeLink, payeeMeant } from './payeeLink';
import { forgetSend, keepSend, keptSend } from './sendDraft';

const LIN = '7c4f5a1e-8d0b-4a3f-9b43-0c1d2e3f4a5b';

beforeEach(() => sessionStorage.clear());

test('a pasted link means the handle in it, and all else what was typed', () => {
  expect(payeeMeant(` ${payeeLink('https://sycee.example', LIN)} `)).toBe(LIN);
  expect(payeeMeant(' +1 202 555 0123 ')).toBe('+1 202 555 0123');
  expect(payeeMeant('https://sycee.example/pay/someone')).toBe('https://sycee.example/pay/someone');
  expect(payeeMeant('mei@example.com')).toBe('mei@example.com');
});

test('a draft outlives a reload, and is for one payee only', () => {
  keepSend({ payeeId: LIN, amount: '12.5', note: 'tea' });
  expect(keptSend(LIN)).toEqual({ payeeId: LIN, amount: '12.5', note: 'tea' });
  expect(keptSend('another')).toEqual({ payeeId: 'another', amount: '', note: '' });
  forgetSend();
  expect(keptSend(LIN).amount).toBe('');
});

test('a broken draft is none', () => {
  sessionStorage.setItem('sycee.send', '{');
  expect(keptSend(LIN).amount).toBe('');
});
