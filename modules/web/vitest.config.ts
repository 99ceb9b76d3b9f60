import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@kit': resolve(import.meta.dirname, 'kit') } },
  test: { environment: 'happy-dom', pool: 'vmThreads', include: ['{kit,consumer,admin}/**/*.test.ts?(x)'] },
});
