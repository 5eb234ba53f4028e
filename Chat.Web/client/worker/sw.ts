/**
 * Caches the app shell, so that the app opens at once and without a network. The service worker writes its cache only at installation, and
 * only files of its build: no API response ever gets into a cache. Each version has its own complete cache.
 */
export declare const self: ServiceWorkerGlobalScope;

/**
 * The files of the build by address, which scripts/serviceWorker.ts fills in: the hash of a file, or nothing when the address contains it.
 */
declare const SHELL: { readonly version: string; readonly files: Readonly<Record<string, string>> };

const { version, files } = SHELL;
const cacheName = `shell-${version}`;

/** The longest time that a navigation waits for the server's page before it gets the cached one. */
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

/**
 * During a deployment, both the old and the new build may answer: a file of another build fails the installation, and the browser retries.
 */
async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(Object.entries(files).map(([path, integrity]) => ofThisBuild(path, integrity)));
}

function ofThisBuild(path: string, integrity: string): Request {
  // Assets never change under their name, so the browser may have them in its HTTP cache.
  return new Request(path, { cache: integrity === '' ? 'default' : 'no-cache', credentials: 'omit', integrity });
}

/** A pressed notification opens its conversation, in a page that is open already if there is one, so that unsent text there is not lost. */
async function follow(notification: Notification): Promise<void> {
  notification.close();
  const address = String(notification.data);
  const [open] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!open) return void (await self.clients.openWindow(address));
  open.postMessage(address, {});
  await open.focus();
}

/** No page of an older version is open any more when this function runs. */
async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/**
 * The page or the redirect that the server sends now: this page fits the current API, and a redirect means that the app has moved or that a
 * sign-on comes first. Without such an answer in time, returns the newest cached page.
 */
async function page(request: Request): Promise<Response> {
  const asked = fetch(request);
  const answer = await Promise.race([asked.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs))]);
  return answer?.ok || answer?.type === 'opaqueredirect' ? answer : ((await kept('/')) ?? asked);
}

async function file(request: Request, path: string): Promise<Response> {
  return (await kept(path)) ?? fetch(request);
}

/** Returns the file from the newest cache that has it: the cache of a waiting version is complete already. */
async function kept(path: string): Promise<Response | undefined> {
  for (const name of (await caches.keys()).toReversed()) {
    const found = await caches.match(path, { cacheName: name });
    if (found) return found;
  }
  return undefined;
}
