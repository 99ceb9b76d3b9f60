import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { follow, isLive, pauseBefore } from './live';
import { keysOf } from './useLive';

class FakeStream extends EventTarget {
  onerror: (() => void) | null = null;
  closed = false;
  close() {
    this.closed = true;
  }
  says(type: string, resource = '') {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify({ resource }) }));
  }
}

describe('a page that follows the server', () => {
  let streams: FakeStream[];
  let told: string[];
  let stop: () => void;
  const last = () => streams[streams.length - 1] as FakeStream;

  beforeEach(() => {
    vi.useFakeTimers();
    streams = [];
    told = [];
    stop = follow(
      () => {
        streams.push(new FakeStream());
        return last() as unknown as EventSource;
      },
      {
        opened: () => told.push('opened'),
        lost: () => told.push('lost'),
        changed: (resource) => told.push(`changed ${resource}`),
        noticed: (resource) => told.push(`noticed ${resource}`),
      },
    );
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is told what changes', () => {
    expect(isLive()).toBe(false);
    last().says('opened');
    last().says('changed', '/wallet');
    last().says('notice', '/orders/1');
    expect(told).toEqual(['opened', 'changed /wallet', 'noticed /orders/1']);
    expect(isLive()).toBe(true);
  });

  it('is on its own while the stream is lost, and comes back later each time', () => {
    last().says('opened');
    last().onerror?.();
    expect(told).toEqual(['opened', 'lost']);
    expect(isLive()).toBe(false);
    vi.advanceTimersByTime(pauseBefore(0, 1));
    expect(streams).toHaveLength(2);
    last().onerror?.();
    vi.advanceTimersByTime(pauseBefore(0, 0));
    expect(streams).toHaveLength(2);
    vi.advanceTimersByTime(pauseBefore(1, 1));
    expect(streams).toHaveLength(3);
    expect(told).toEqual(['opened', 'lost']);
  });

  it('follows only while it is seen', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(last().closed).toBe(true);
    vi.advanceTimersByTime(600_000);
    expect(streams).toHaveLength(1);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(streams).toHaveLength(2);
  });

  it('stops when nobody is signed in any more', () => {
    last().says('opened');
    last().onerror?.();
    stop();
    vi.advanceTimersByTime(600_000);
    expect(streams).toHaveLength(1);
    expect(isLive()).toBe(false);
  });
});

describe('the pause before coming back', () => {
  it('doubles, is never the same for all, and never longer than a minute', () => {
    expect([0, 1, 2, 3].map((failures) => pauseBefore(failures, 1))).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(pauseBefore(3, 0)).toBe(4_000);
    expect(pauseBefore(50, 1)).toBe(60_000);
  });
});

describe('what is asked for again', () => {
  it.each([
    ['/wallet', 'wallet'],
    ['/orders/1', 'orders'],
    ['/top-ups/1', 'top-ups'],
    ['/saved-bills/1', 'saved-accounts'],
    ['/something-new/1', 'something-new'],
  ])('for %s begins with %s', (resource, key) => {
    expect(keysOf(resource)[0]?.[0]).toBe(key);
  });

  it('does not go beyond the order that changed', () => {
    expect(keysOf('/orders/1')).toContainEqual(['orders', '1']);
    expect(keysOf('/orders/1')).not.toContainEqual(['orders']);
  });

  it('asks for the answer to a dispute, which is told with its order', () => {
    expect(keysOf('/orders/1')).toContainEqual(['disputes', '1']);
  });
});
