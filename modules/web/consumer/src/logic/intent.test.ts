import { beforeEach, describe, expect, it } from 'vitest';
import { forgetIntent, keptIntent, markRefused, markSent, openIntent } from './intent';

describe('the key of a payment', () => {
  beforeEach(() => sessionStorage.clear());

  it('is made once and kept while the same payment is open', () => {
    const first = openIntent('BILL', 'quote-1');
    expect(first.key).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    expect(openIntent('BILL', 'quote-1').key).toBe(first.key);
  });

  it('survives sending, a refusal and a reload', () => {
    const { key } = openIntent('BILL', 'quote-1');
    const sent = markSent(openIntent('BILL', 'quote-1'));
    expect(keptIntent()).toEqual({ key, kind: 'BILL', subject: 'quote-1', sent: true });
    markRefused(sent);
    expect(openIntent('BILL', 'quote-1')).toEqual({ key, kind: 'BILL', subject: 'quote-1', sent: false });
  });

  it('is another one for another payment', () => {
    const bill = openIntent('BILL', 'quote-1');
    expect(openIntent('BILL', 'quote-2').key).not.toBe(bill.key);
    expect(openIntent('TOP_UP', 'quote-2').key).not.toBe(bill.key);
  });

  it('is another one after the payment was done', () => {
    const first = openIntent('BILL', 'quote-1');
    forgetIntent();
    expect(keptIntent()).toBeNull();
    expect(openIntent('BILL', 'quote-1').key).not.toBe(first.key);
  });

  it('is not taken from a broken store', () => {
    sessionStorage.setItem('sycee.intent', '{"key":1');
    expect(keptIntent()).toBeNull();
    sessionStorage.setItem('sycee.intent', '{"sent":true}');
    expect(keptIntent()).toBeNull();
  });
});
