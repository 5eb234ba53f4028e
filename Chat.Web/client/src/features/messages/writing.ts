import type { Answer } from './answers';
import { isChanged, type Edit } from './edits';
import type { Messages } from './MessagesContext';
import type { Unsent } from './outbox';
import type { Revision } from './revisions';

/** All texts of a user that the API does not have. */
export interface Writing {
  readonly unsent: readonly Unsent[];
  readonly revisions: readonly Revision[];
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly drafts: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, Answer>;
}

type Written = Pick<Messages, 'outbox' | 'revisions' | 'edits' | 'drafts' | 'answers'>;

/** Collects all such texts; `undefined` when there are none. */
export function writingIn({ outbox, revisions, edits, drafts, answers }: Written): Writing | undefined {
  const writing = {
    unsent: outbox.unsent.get(),
    revisions: revisions.pending.get(),
    edits: edits.get(),
    drafts: drafts.get(),
    answers: answers.get(),
  };
  const isEdited = [...writing.edits.values()].flat().some((edit) => isChanged(edit));
  const isWritten = [...writing.drafts.values()].some((draft) => draft.trim() !== '');
  const isBegun = isEdited || isWritten || writing.answers.size > 0;
  return writing.unsent.length > 0 || writing.revisions.length > 0 || isBegun ? writing : undefined;
}

/** Restores all such texts, and resumes sending. */
export function putBack({ outbox, revisions, edits, drafts, answers }: Written, writing: Writing): void {
  drafts.set(writing.drafts);
  answers.set(writing.answers);
  edits.restore(writing.edits);
  outbox.restore(writing.unsent);
  revisions.restore(writing.revisions);
}

/** Drops all such texts, and stops sending. */
export function forget({ outbox, revisions, edits, drafts, answers }: Written): void {
  outbox.close();
  revisions.close();
  drafts.forget();
  answers.forget();
  edits.forget();
}
