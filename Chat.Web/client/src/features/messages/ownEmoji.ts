import { Store } from '../../lib/store';

/** The skin tones of emoji; `default` means no skin tone. */
export const tones = ['default', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const;

export type Tone = (typeof tones)[number];

/** A user's emoji settings: the ids of the recent emoji, newest first, and a skin tone. */
interface Choices {
  readonly recent: readonly string[];
  readonly tone: Tone;
}

const storagePrefix = 'chat-emoji:';

/** The number of recent emoji to store. */
export const mostRecent = 24;

const nothing: Choices = { recent: [], tone: 'default' };

/** A user's emoji settings, stored in this browser until the sign-out, or until another user signs in. */
export class OwnEmoji extends Store<Choices> {
  readonly #key: string;

  constructor(userId: string) {
    super(read(storagePrefix + userId));
    this.#key = storagePrefix + userId;
  }

  /** Removes the settings of other users, who did not sign out. */
  open(): void {
    withStorage((storage) => {
      for (const key of Object.keys(storage)) if (key.startsWith(storagePrefix) && key !== this.#key) storage.removeItem(key);
    });
  }

  /** Reads the settings that another tab may have changed. */
  refresh(): void {
    this.set(read(this.#key, this.get()));
  }

  chosen(id: string): void {
    this.refresh();
    const { recent, tone } = this.get();
    this.#keep({ recent: [id, ...recent.filter((other) => other !== id)].slice(0, mostRecent), tone });
  }

  choose(tone: Tone): void {
    this.refresh();
    this.#keep({ ...this.get(), tone });
  }

  erase(): void {
    this.set(nothing);
    withStorage((storage) => storage.removeItem(this.#key));
  }

  #keep(choices: Choices): void {
    this.set(choices);
    withStorage((storage) => storage.setItem(this.#key, JSON.stringify(choices)));
  }
}

/** The stored settings; `otherwise` when the browser blocks storage. */
function read(key: string, otherwise = nothing): Choices {
  let choices = otherwise;
  withStorage((storage) => {
    const kept = storage.getItem(key);
    choices = kept === null ? nothing : valid(JSON.parse(kept));
  });
  return choices;
}

/** Validates stored settings, which may come from another version or another script. */
function valid(kept: Partial<Record<keyof Choices, unknown>> | null): Choices {
  const { recent, tone } = kept ?? {};
  const ids = Array.isArray(recent) ? recent.filter((id): id is string => typeof id === 'string') : [];
  return { recent: [...new Set(ids)].slice(0, mostRecent), tone: tones.find((known) => known === tone) ?? nothing.tone };
}

function withStorage(act: (storage: Storage) => void): void {
  try {
    act(localStorage);
  } catch {
    // The browser blocks storage, or the stored value is invalid: the settings hold until the page is closed.
  }
}
