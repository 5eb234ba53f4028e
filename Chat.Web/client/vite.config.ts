import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { loadEnv } from 'vite';
import { defineConfig } from 'vitest/config';
import { bundleLimit } from './scripts/bundleLimit.ts';
import { serviceWorker } from './scripts/serviceWorker.ts';

/** The gallery page for developers. The gallery is a site of its own beside the app, so that the app contains nothing of it. */
const gallery = { emptyOutDir: false, copyPublicDir: false, assetsDir: 'ui', rolldownOptions: { input: 'ui.html' } };

const alone = ['src/app/*.test.{ts,tsx}', 'src/features/attention/alerts.test.ts', 'src/features/device/deviceSettings.test.ts'];

// `npm run dev` serves the client with hot reload and proxies all other requests to a running `./chat up`.
export default defineConfig(({ mode }) => {
  const target = loadEnv(mode, '.', 'CHAT_').CHAT_ORIGIN ?? 'http://localhost:8080';
  const proxy = {
    target,
    changeOrigin: true,
    // The services accept one public origin only, and behind this proxy the browser sends another one.
    headers: { origin: new URL(target).origin },
  };
  return {
    // React Aria contains strings in thirty languages: the build keeps only the languages of the app.
    plugins: [react(), optimizeLocales.vite({ locales: ['en', 'nl'] }), ...(mode === 'ui' ? [] : [bundleLimit(200_000), serviceWorker()])],
    server: { proxy: { '/api': proxy, '/hubs': { ...proxy, ws: true } } },
    build: {
      outDir: '../wwwroot',
      emptyOutDir: true,
      // The content security policy allows no data: addresses for scripts, styles or fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2023',
      // bundleLimit limits the size of the first page instead.
      chunkSizeWarningLimit: Infinity,
      ...(mode === 'ui' && gallery),
    },
    test: {
      environment: 'jsdom',
      // The contrast test reads the colours; tests need no other styles.
      css: { include: [/tokens\.css/] },
      setupFiles: ['src/testing/setup.ts'],
      // Tests that fill in a form key by key are slow on a busy machine.
      testTimeout: 60_000,
      restoreMocks: true,
      unstubGlobals: true,
      // Isolating every test file takes longer than most tests, so only files that replace a module or the page run isolated.
      projects: [
        { extends: true, test: { name: 'alone', include: alone } },
        { extends: true, test: { name: 'together', include: ['src/**/*.test.{ts,tsx}'], exclude: alone, isolate: false } },
      ],
    },
  };
});
