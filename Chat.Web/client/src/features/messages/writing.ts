import { isChanged, type Edit } from './edits';
import type { Messages } from './MessagesContext';
import type { Unsent } from './outbox';
import type { Revision } from './revisions';

/** What somebody wrote and the API does not have. */
export interface Writing {
  readonly unsent: readonly Unsent[];
  readonly revisions: readonly Revision[];
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly drafts: ReadonlyMap<string, string>;
}

type Written = Pick<Messages, 'outbox' | 'revisions' | 'edits' | 'drafts'>;

/** All of it; `undefined` when there is nothing. */
export function writingIn({ outbox, revisions, edits, drafts }: Written): Writing | undefined {
  const writing = { unsent: outbox.unsent.get(), revisions: revisions.pending.get(), edits: edits.get(), drafts: drafts.get() };
  const isEdited = [...writing.edits.values()].flat().some((edit) => isChanged(edit));
  const isWritten = [...writing.drafts.values()].some((draft) => draft.trim() !== '');
  return writing.unsent.length > 0 || writing.revisions.length > 0 || isEdited || isWritten ? writing : undefined;
}

/** Puts it back where it was, and goes on sending what was sent. */
export function putBack({ outbox, revisions, edits, drafts }: Written, writing: Writing): void {
  drafts.set(writing.drafts);
  edits.restore(writing.edits);
  outbox.restore(writing.unsent);
  revisions.restore(writing.revisions);
}

/** Forgets all of it, and sends nothing any more. */
export function forget({ outbox, revisions, edits, drafts }: Written): void {
  outbox.close();
  revisions.close();
  drafts.forget();
  edits.forget();
}
