import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useStore } from '../../../lib/store';
import { useTyping } from '../../notices/NoticesContext';
import type { Answer } from '../answers';
import { inHand } from '../edits';
import { longestText, textLength, tidied } from '../message/text';
import { isVisible } from '../message/visible';
import { useMessages } from '../MessagesContext';

/** What I am writing to a peer: a new message, or one of mine that I edit while the draft of the new one waits. */
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
    /** An edit that was stopped, and not decided on. */
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
    /** Sends it, a new message as `finish` makes it. */
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

/** Moves the cursor to the end of the text when an edit or an answer begins. */
function useFocusOn(begun: number | Answer | undefined, field: RefObject<HTMLTextAreaElement | null>): void {
  const opened = useRef(begun);
  useLayoutEffect(() => {
    const element = field.current;
    if (opened.current === begun || !element) return;
    opened.current = begun;
    if (begun === undefined) return;
    // A menu gives the focus back to where it was opened; this comes after it.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(element.value.length, element.value.length);
    });
  }, [begun, field]);
}
