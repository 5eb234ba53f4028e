import type { Writing } from '../features/messages/writing';
import { passKey, takeKey } from '../lib/passedKeys';

/** The storage key of the sealed texts between two pages; the next page removes the entry at its start. */
const storageKey = 'chat-hand-over';

export interface Handed {
  readonly userId: string;
  readonly writing: Writing;
}

/**
 * Hands the unsent texts over to the next page of this tab. Session storage holds them sealed, and no other tab can see it; the key is
 * apart, in a form that no script can read.
 */
export async function handOver(userId: string, writing: Writing | undefined): Promise<void> {
  if (!writing) return;
  const { unsent, revisions, edits, drafts, answers } = writing;
  const kept = { userId, unsent, revisions, edits: [...edits], drafts: [...drafts], answers: [...answers] };
  const text = new TextEncoder().encode(JSON.stringify(kept));
  const { id, key } = await passKey();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text));
  sessionStorage.setItem(storageKey, JSON.stringify({ id, iv: base64(iv), sealed: base64(sealed) }));
}

/** Returns the texts that the previous page handed over. */
export async function takeOver(): Promise<Handed | undefined> {
  try {
    const handed = sessionStorage.getItem(storageKey);
    sessionStorage.removeItem(storageKey);
    if (handed === null) return undefined;
    const entry = JSON.parse(handed);
    // An earlier version of the app may have written the texts, without a seal.
    if ('userId' in entry) return read(entry);
    const key = await takeKey(entry.id);
    if (!key) return undefined;
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(entry.iv) }, key, bytes(entry.sealed));
    return read(JSON.parse(new TextDecoder().decode(opened)));
  } catch {
    // The browser blocks storage, so the previous page handed over nothing; or somebody changed the storage.
    return undefined;
  }
}

function read({ userId, unsent, revisions, edits, drafts, answers = [] }: any): Handed {
  return { userId, writing: { unsent, revisions, edits: new Map(edits), drafts: new Map(drafts), answers: new Map(answers) } };
}

const base64 = (data: Uint8Array) => btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''));
const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
