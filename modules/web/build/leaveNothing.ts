import { afterAll, vi } from 'vitest';

// Files of tests run one after the other in the same thread, and clocks and globals are the thread's.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
