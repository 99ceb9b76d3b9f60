import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const module = resolve(import.meta.dirname, '..');
/** The server's own paths: the service worker never answers for them. */
const NOT_OURS = [/^\/api/, /^\/health/, /^\/metrics/, /^\/openapi/, /^\/admin/, /^\/merchant/];

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  cacheDir: resolve(module, 'node_modules/.vite/consumer'),
  resolve: { alias: { '@kit': resolve(module, 'kit') } },
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/',
        name: 'Sycee',
        short_name: 'Sycee',
        description: 'One balance, and every cent leaves a trail.',
        lang: 'en',
        start_url: '/',
        display: 'standalone',
        background_color: '#F5F2EB',
        theme_color: '#0F5F4F',
        categories: ['finance'],
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2,webmanifest}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: NOT_OURS,
        runtimeCaching: [],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  build: {
    outDir: resolve(module, 'target/dist/consumer'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'build-manifest.json',
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    port: 5273,
    strictPort: true,
    fs: { allow: [module] },
    proxy: { '/api': process.env.SYCEE_BASE_URL ?? 'http://127.0.0.1:18080' },
  },
});
