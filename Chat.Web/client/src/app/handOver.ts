import type { Writing } from '../features/messages/writing';

/** Where it is put for the moment between two pages; the next page takes it away before anything else. */
const storageKey = 'chat-hand-over';

interface Handed {
  readonly userId: string;
  readonly writing: Writing;
}

/** Hands what somebody is writing to the page that this tab loads next: no other tab can see it. */
export function handOver(userId: string, writing: Writing | undefined): void {
  if (!writing) return;
  const { unsent, revisions, edits, drafts, answers } = writing;
  const kept = { userId, unsent, revisions, edits: [...edits], drafts: [...drafts], answers: [...answers] };
  sessionStorage.setItem(storageKey, JSON.stringify(kept));
}

/** What the page before handed over. */
export function takeOver(): Handed | undefined {
  try {
    const handed = sessionStorage.getItem(storageKey);
    sessionStorage.removeItem(storageKey);
    if (handed === null) return undefined;
    // The page before may have been of an earlier version, without answers.
    const { userId, unsent, revisions, edits, drafts, answers = [] } = JSON.parse(handed);
    return { userId, writing: { unsent, revisions, edits: new Map(edits), drafts: new Map(drafts), answers: new Map(answers) } };
  } catch {
    // A browser that keeps nothing for us has handed nothing over.
    return undefined;
  }
}
