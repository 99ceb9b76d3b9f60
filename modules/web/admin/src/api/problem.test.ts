import { afterEach, describe, expect, it, vi } from 'vitest';
import { texts } from '../texts';
import { call } from './client';

const answers = (status: number, body: object) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));

describe('what the console says of the money', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is what the server says of it', async () => {
    answers(409, { code: 'case-closed', money: 'It moved once.', supportId: 's-1' });
    await expect(call('POST', '/cases/1/proposals', {})).rejects.toMatchObject({
      money: 'It moved once.',
      supportId: 's-1',
    });
  });

  it('is that a deed without a certain answer may have been done', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')));
    await expect(call('POST', '/cases/1/proposals', {})).rejects.toMatchObject({
      message: texts.noAnswer,
      money: texts.mayBeDone,
    });
    answers(503, { code: 'internal-error', money: 'If you were paying, look at the payment.' });
    await expect(call('PUT', '/instances/1/settings', {})).rejects.toMatchObject({ money: texts.mayBeDone });
  });

  it('is nothing where nothing could be done', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('network')));
    const unreachable = { message: texts.unreachable, money: undefined };
    await expect(call('GET', '/cases')).rejects.toMatchObject(unreachable);
    await expect(call('POST', '/sessions', {})).rejects.toMatchObject(unreachable);
    await expect(call('POST', '/user-searches', {})).rejects.toMatchObject(unreachable);
  });
});
