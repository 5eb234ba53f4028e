import { useEffect, useState } from 'react';
import { Store, useStore } from './store';
import { lookForNewerVersion } from './version';

/** A part of the app that is loaded when it is asked for, once, and anew after a failure. Until then it is `undefined`. */
export class Part<T> extends Store<T | undefined> {
  readonly #load: () => Promise<T>;
  #loading: Promise<boolean> | undefined;

  constructor(load: () => Promise<T>) {
    super(undefined);
    this.#load = load;
  }

  /** Loads it, unless it is there. Resolves to whether it is there then. */
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

/** The part, which is asked for at once; `failed` when it could not be loaded, until it is asked for again. */
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

/** Asks anew for styles that did not come: a part that is loaded again takes those that stand in the page already. */
function restyle(): void {
  for (const link of missing) link.replaceWith(link.cloneNode());
  missing.clear();
}
