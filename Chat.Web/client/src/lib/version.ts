import { Store } from './store';

/** True when the server has another version of the app than this page, so that chunks of this version are gone. */
export const hasNewerVersion = new Store(false);

/** The entry script of a page; each version has its own script name. */
const entry = /<script[^>]*type="module"[^>]*\ssrc="([^"]+)"/u;

/** Checks for another version after a chunk failed to load. */
export async function lookForNewerVersion(): Promise<void> {
  const mine = document.querySelector('script[type=module][src]')?.getAttribute('src');
  try {
    // The service worker does not cache the page under this name.
    const answer = await fetch('/index.html', { cache: 'no-store' });
    const served = answer.ok ? entry.exec(await answer.text())?.[1] : undefined;
    if (mine && served && served !== mine) hasNewerVersion.set(true);
  } catch {
    // Without a network, the check can find nothing.
  }
}
