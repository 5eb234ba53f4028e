import { navigate } from '../lib/location';

interface ScriptUrls {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL: (input: string) => string };
}

/**
 * Registers the service worker, which caches the files of the app, so that the app opens at once and without a network. `npm run dev` has
 * no such files.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // The user pressed a notification of the service worker: the message holds the address of its conversation.
  navigator.serviceWorker.addEventListener('message', ({ data }) => navigate(String(data)));
  // The registration waits until the page has loaded. If the browser refuses it, as in a private window, the app works without a service
  // worker.
  addEventListener(
    'load',
    () => void navigator.serviceWorker.register(workerUrl(), { updateViaCache: 'none' }).catch(() => undefined),
    { once: true },
  );
}

/** The one script address that our content security policy (trusted types) allows. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptUrls };
  return trustedTypes?.createPolicy('service-worker', { createScriptURL: () => '/sw.js' }).createScriptURL('') ?? '/sw.js';
}
