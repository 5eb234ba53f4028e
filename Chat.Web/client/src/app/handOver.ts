import type { Writing } from '../features/messages/writing';

/** The storage key of the texts between two pages; the next page removes the entry at its start. */
const storageKey = 'chat-hand-over';

interface Handed {
  readonly userId: string;
  readonly writing: Writing;
}

/** Hands the unsent texts over to the next page of this tab, in session storage: no other tab can see them. */
export function handOver(userId: string, writing: Writing | undefined): void {
  if (!writing) return;
  const { unsent, revisions, edits, drafts, answers } = writing;
  const kept = { userId, unsent, revisions, edits: [...edits], drafts: [...drafts], answers: [...answers] };
  sessionStorage.setItem(storageKey, JSON.stringify(kept));
}

/** Returns the texts that the previous page handed over. */
export function takeOver(): Handed | undefined {
  try {
    const handed = sessionStorage.getItem(storageKey);
    sessionStorage.removeItem(storageKey);
    if (handed === null) return undefined;
    // An earlier version of the app may have written the texts, without answers.
    const { userId, unsent, revisions, edits, drafts, answers = [] } = JSON.parse(handed);
    return { userId, writing: { unsent, revisions, edits: new Map(edits), drafts: new Map(drafts), answers: new Map(answers) } };
  } catch {
    // The browser blocks storage, so the previous page handed over nothing.
    return undefined;
  }
}
