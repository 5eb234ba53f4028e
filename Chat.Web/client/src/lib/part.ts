import { useEffect, useState } from 'react';
import { Store, useStore } from './store';

/** A part of the app that is loaded when it is asked for, once; when that failed, it is loaded anew the next time. Until then it is `undefined`. */
export class Part<T> extends Store<T | undefined> {
  readonly #load: () => Promise<T>;
  #loading: Promise<boolean> | undefined;
  #failed = false;

  constructor(load: () => Promise<T>) {
    super(undefined);
    this.#load = load;
  }

  /** Loads it, unless it is there. Resolves to whether it is there then. */
  ask(): Promise<boolean> {
    if (this.#failed && !this.#loading) restyle();
    this.#loading ??= this.#load().then(
      (part) => {
        this.set(part);
        return true;
      },
      () => {
        this.#loading = undefined;
        this.#failed = true;
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

/** Asks anew for styles that did not come: a part that is loaded again takes those that stand in the page already. */
function restyle(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')) {
    if (!link.sheet) link.replaceWith(link.cloneNode());
  }
}
