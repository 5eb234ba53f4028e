import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useStore } from '../../../lib/store';
import { useTyping } from '../../notices/NoticesContext';
import type { Answer } from '../answers';
import { inHand } from '../edits';
import { longestText, textLength, tidied } from '../message/text';
import { isVisible } from '../message/visible';
import { useMessages } from '../MessagesContext';

/** The text in the composer: a new message, or an edit of my message while the draft of the new one waits. */
export function useWriting(peerId: string, field: RefObject<HTMLTextAreaElement | null>) {
  const { outbox, revisions, drafts, edits, answers } = useMessages();
  const typing = useTyping();
  const draft = useStore(drafts).get(peerId) ?? '';
  const begun = useStore(edits).get(peerId);
  const answer = useStore(answers).get(peerId);
  const edit = inHand(begun);
  const text = edit?.text ?? draft;
  const length = textLength(text);
  const canSend = isVisible(text) && length <= longestText;
  useFocusOn(edit?.begun, field);
  useFocusOn(answer, field);

  return {
    text,
    length,
    edit,
    canSend,
    /** A stopped edit with unsaved changes. */
    aside: edit ? undefined : begun?.find(({ isAside }) => isAside),
    stopEditing: () => edits.stop(peerId),
    /** The message that the draft answers. */
    answer: edit ? undefined : answer,
    stopAnswering: () => answers.end(peerId),
    write(next: string) {
      if (edit) return edits.write(peerId, next);
      drafts.write(peerId, next);
      if (next.trim() !== '') typing.tell(peerId);
    },
    /** Sends the text; `finish` transforms a new message first. */
    send(finish: (written: string) => string) {
      if (!canSend) return;
      const written = tidied(text);
      if (edit) {
        if (written !== edit.original) revisions.edit(peerId, edit.seq, written);
        return edits.end(peerId, edit.seq);
      }
      outbox.send(peerId, finish(written), answer?.seq);
      answers.end(peerId);
      typing.finished(peerId);
      drafts.write(peerId, '');
    },
  };
}

/** Focuses the field and moves the cursor to its end when an edit or an answer begins. */
function useFocusOn(begun: number | Answer | undefined, field: RefObject<HTMLTextAreaElement | null>): void {
  const opened = useRef(begun);
  useLayoutEffect(() => {
    const element = field.current;
    if (opened.current === begun || !element) return;
    opened.current = begun;
    if (begun === undefined) return;
    // A closing menu returns the focus to its button, so this focus comes one frame later.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(element.value.length, element.value.length);
    });
  }, [begun, field]);
}
