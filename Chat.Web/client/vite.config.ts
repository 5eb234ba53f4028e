import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';
import { bundleLimit } from './scripts/bundleLimit.ts';
import { serviceWorker } from './scripts/serviceWorker.ts';

/** The page of parts, for those who build the app: a site of its own beside the app, so that nothing of it is in the app. */
const gallery = { emptyOutDir: false, copyPublicDir: false, assetsDir: 'ui', rolldownOptions: { input: 'ui.html' } };

const alone = ['src/app/*.test.{ts,tsx}', 'src/features/attention/alerts.test.ts', 'src/features/settings/deviceSettings.test.ts'];

// `npm run dev` serves the client with hot reload and hands everything else to a running `./chat up`.
export default defineConfig(({ mode }) => {
  const target = loadEnv(mode, '.', 'CHAT_').CHAT_ORIGIN ?? 'http://localhost:8080';
  const proxy = {
    target,
    changeOrigin: true,
    // The services accept one public origin only; behind this proxy the browser names another.
    headers: { origin: new URL(target).origin },
  };
  return {
    // React Aria brings its own words in thirty languages: only those of the app are kept.
    plugins: [react(), optimizeLocales.vite({ locales: ['en', 'nl'] }), ...(mode === 'ui' ? [] : [bundleLimit(200_000), serviceWorker()])],
    server: { proxy: { '/api': proxy, '/hubs': { ...proxy, ws: true } } },
    build: {
      outDir: '../wwwroot',
      emptyOutDir: true,
      // The content security policy allows no data: addresses for scripts, styles or fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2023',
      // What counts is what the first page needs: see bundleLimit.
      chunkSizeWarningLimit: Infinity,
      ...(mode === 'ui' && gallery),
    },
    test: {
      environment: 'jsdom',
      // Its colours are read; other styles mean nothing to a test.
      css: { include: [/tokens\.css/] },
      setupFiles: ['src/testing/setup.ts'],
      // Filling in a form, key by key, takes long on a busy machine.
      testTimeout: 60_000,
      restoreMocks: true,
      unstubGlobals: true,
      // Loading everything anew for each file takes longer than most tests: only those that replace a module, or the page, need it.
      projects: [
        { extends: true, test: { name: 'alone', include: alone } },
        { extends: true, test: { name: 'together', include: ['src/**/*.test.{ts,tsx}'], exclude: alone, isolate: false } },
      ],
    },
  };
});
