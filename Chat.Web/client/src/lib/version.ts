import { Store } from './store';

/** The server has another version of the app than this page is, whose parts it does not have any more. */
export const hasNewerVersion = new Store(false);

/** The script that a page begins with; each version has one of its own name. */
const entry = /<script[^>]*type="module"[^>]*\ssrc="([^"]+)"/u;

/** Looks for another version when a part could not be loaded. */
export async function lookForNewerVersion(): Promise<void> {
  const mine = document.querySelector('script[type=module][src]')?.getAttribute('src');
  try {
    // Under this name no service worker keeps the page.
    const answer = await fetch('/index.html', { cache: 'no-store' });
    const served = answer.ok ? entry.exec(await answer.text())?.[1] : undefined;
    if (mine && served && served !== mine) hasNewerVersion.set(true);
  } catch {
    // Without a network, there is nothing to find out.
  }
}
