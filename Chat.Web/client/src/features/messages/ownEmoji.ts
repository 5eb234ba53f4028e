import { Store } from '../../lib/store';

/** The tones of skin that an emoji can have; `default` is none of them. */
export const tones = ['default', 'light', 'medium-light', 'medium', 'medium-dark', 'dark'] as const;

export type Tone = (typeof tones)[number];

/** A person's choices among emoji: the ids of the last ones, newest first, and a skin tone. */
interface Choices {
  readonly recent: readonly string[];
  readonly tone: Tone;
}

const storagePrefix = 'chat-emoji:';

/** As many are remembered. */
export const mostRecent = 24;

const nothing: Choices = { recent: [], tone: 'default' };

/** One person's choices among emoji, kept in this browser until they sign out or somebody else signs in. */
export class OwnEmoji extends Store<Choices> {
  readonly #key: string;

  constructor(userId: string) {
    super(read(storagePrefix + userId));
    this.#key = storagePrefix + userId;
  }

  /** Erases what others left who did not sign out. */
  open(): void {
    withStorage((storage) => {
      for (const key of Object.keys(storage)) if (key.startsWith(storagePrefix) && key !== this.#key) storage.removeItem(key);
    });
  }

  /** Takes what another tab has kept since. */
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

/** The choices that are kept; `otherwise` in a browser that keeps nothing for us. */
function read(key: string, otherwise = nothing): Choices {
  let choices = otherwise;
  withStorage((storage) => {
    const kept = storage.getItem(key);
    choices = kept === null ? nothing : valid(JSON.parse(kept));
  });
  return choices;
}

/** Choices that were kept may come from another version, or from anybody. */
function valid(kept: Partial<Record<keyof Choices, unknown>> | null): Choices {
  const { recent, tone } = kept ?? {};
  const ids = Array.isArray(recent) ? recent.filter((id): id is string => typeof id === 'string') : [];
  return { recent: [...new Set(ids)].slice(0, mostRecent), tone: tones.find((known) => known === tone) ?? nothing.tone };
}

function withStorage(act: (storage: Storage) => void): void {
  try {
    act(localStorage);
  } catch {
    // A browser that keeps nothing for us, or what is kept is not ours: it holds until the page is closed.
  }
}
