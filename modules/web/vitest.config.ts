import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@kit': resolve(import.meta.dirname, 'kit') } },
  test: {
    environment: 'happy-dom',
    // Each file has a world of its own in a thread, which is made in a tenth of a process's time.
    pool: 'vmThreads',
    setupFiles: ['build/leaveNothing.ts'],
    include: ['{kit,consumer,admin}/**/*.test.ts?(x)'],
  },
});
