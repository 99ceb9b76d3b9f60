import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const module = resolve(import.meta.dirname, '..');

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  cacheDir: resolve(module, 'node_modules/.vite/admin'),
  resolve: { alias: { '@kit': resolve(module, 'kit') } },
  plugins: [react()],
  build: {
    outDir: resolve(module, 'target/dist/admin'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
});
