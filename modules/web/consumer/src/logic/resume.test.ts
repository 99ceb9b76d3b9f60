import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageOfKey, pageOfResource } from './resume';

const answer = (status: number, body: object) => new Response(JSON.stringify(body), { status });

describe('a payment found again by its key', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('leads to its own page', () => {
    expect(pageOfResource('/bill-payments/7')).toBe('/orders/7');
    expect(pageOfResource('/top-ups/7')).toBe('/top-ups/7');
    expect(pageOfResource('/api/v1/bill-payments/7')).toBe('/orders/7');
  });

  it('is looked for again while the command may still be on its way', async () => {
    const answers = [answer(404, { code: 'not-found' }), answer(200, { resource: '/bill-payments/7' })];
    vi.stubGlobal('fetch', async () => answers.shift());
    expect(await pageOfKey('key-12345', 2)).toBe('/orders/7');
  });

  it('is believed not to exist only after the last try', async () => {
    vi.stubGlobal('fetch', async () => answer(404, { code: 'not-found' }));
    expect(await pageOfKey('key-12345', 1)).toBeNull();
  });

  it('stays unknown while the server cannot be reached', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')));
    await expect(pageOfKey('key-12345', 1)).rejects.toMatchObject({ code: 'unreachable', isUnclear: true });
  });
});
