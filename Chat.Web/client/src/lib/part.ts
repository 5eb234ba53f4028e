import { useEffect, useState } from 'react';
import { Store, useStore } from './store';
import { lookForNewerVersion } from './version';

/**
 * A lazily loaded module: the first request loads it, and a request after a failure loads it again. The value is `undefined` until then.
 */
export class Part<T> extends Store<T | undefined> {
  readonly #load: () => Promise<T>;
  #loading: Promise<boolean> | undefined;

  constructor(load: () => Promise<T>) {
    super(undefined);
    this.#load = load;
  }

  /** Loads the module once. Resolves to whether the module is loaded. */
  ask(): Promise<boolean> {
    if (!this.#loading) restyle();
    this.#loading ??= this.#load().then(
      (part) => {
        this.set(part);
        return true;
      },
      () => {
        this.#loading = undefined;
        void lookForNewerVersion();
        return false;
      },
    );
    return this.#loading;
  }
}

/** Requests the module on mount. `failed` is true after a failed load, until the next request. */
export function usePart<T>(part: Part<T>) {
  const loaded = useStore(part);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    void part.ask().then((isThere) => setFailed(!isThere));
  }, [part]);

  async function ask() {
    setFailed(false);
    const isThere = await part.ask();
    setFailed(!isThere);
    return isThere;
  }

  return { loaded, failed, ask };
}

const missing = new Set<Element>();

addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') missing.add(target);
  },
  true,
);

/** Reloads stylesheets that failed to load, because a retried import reuses the stylesheet links that are in the page already. */
function restyle(): void {
  for (const link of missing) link.replaceWith(link.cloneNode());
  missing.clear();
}
