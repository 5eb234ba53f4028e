import { navigate } from '../lib/location';

interface ScriptUrls {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL: (input: string) => string };
}

/**
 * Lets the browser keep the files of the app, so that it opens at once the next time, and without a network. `npm run dev` has no such
 * files.
 */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // A notification that it showed was pressed: this is the address of its conversation.
  navigator.serviceWorker.addEventListener('message', ({ data }) => navigate(String(data)));
  // After everything that the page itself needs. Where it is refused, in a private window for instance, the app works as it does without.
  addEventListener(
    'load',
    () => void navigator.serviceWorker.register(workerUrl(), { updateViaCache: 'none' }).catch(() => undefined),
    { once: true },
  );
}

/** The one script address that our content security policy lets us make. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptUrls };
  return trustedTypes?.createPolicy('service-worker', { createScriptURL: () => '/sw.js' }).createScriptURL('') ?? '/sw.js';
}
