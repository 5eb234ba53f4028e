/**
 * Keeps the shell, the files that the app is made of, so that the app opens at once and without a network. It writes only when it is
 * installed, and only files of its build: nothing that the API or anybody says is ever in its caches. Each version of the app has a cache
 * of its own, which is complete.
 */
export declare const self: ServiceWorkerGlobalScope;

/** The files of the build, by address, which scripts/serviceWorker.ts fills in: a file's hash, or nothing when the address has it. */
declare const SHELL: { readonly version: string; readonly files: Readonly<Record<string, string>> };

const { version, files } = SHELL;
const cacheName = `shell-${version}`;

/** How long the page that the server has now may take, before the one that is kept is shown. */
const patienceMs = 1_000;

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
self.addEventListener('notificationclick', (event) => event.waitUntil(follow(event.notification)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || /^\/(?:api|hubs|ui)(?:\/|$)/u.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || Object.hasOwn(files, pathname)) event.respondWith(file(request, pathname));
});

/** While a new build replaces an old one, either may answer: a file of another build fails the installation, and the browser retries. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(Object.entries(files).map(([path, integrity]) => ofThisBuild(path, integrity)));
}

function ofThisBuild(path: string, integrity: string): Request {
  // Assets never change under their name, so the browser may have them already.
  return new Request(path, { cache: integrity === '' ? 'default' : 'no-cache', credentials: 'omit', integrity });
}

/** A notification that was pressed leads to its conversation: in a page that is open already, so that nothing written there is lost. */
async function follow(notification: Notification): Promise<void> {
  notification.close();
  const address = String(notification.data);
  const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!open) return void (await self.clients.openWindow(address));
  open.postMessage(address, {});
  await open.focus();
}

/** No page of an older version is open any more when this runs. */
async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/**
 * The page as the server has it now, which fits its API, or the redirection that it gives: the app has moved, or somebody must sign on
 * before they get to it. Without such an answer in time, the newest page that is kept.
 */
async function page(request: Request): Promise<Response> {
  const asked = fetch(request);
  const answer = await Promise.race([asked.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs))]);
  return answer?.ok || answer?.type === 'opaqueredirect' ? answer : ((await kept('/')) ?? asked);
}

async function file(request: Request, path: string): Promise<Response> {
  return (await kept(path)) ?? fetch(request);
}

/** From the newest version that has it: one that waits to become active is complete already. */
async function kept(path: string): Promise<Response | undefined> {
  for (const name of (await caches.keys()).toReversed()) {
    const found = await caches.match(path, { cacheName: name });
    if (found) return found;
  }
  return undefined;
}
