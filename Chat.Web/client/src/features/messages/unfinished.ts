import type { Drafts } from './drafts';
import { isChanged, type Edits } from './edits';
import type { Outbox } from './outbox';
import type { Revisions } from './revisions';

/** The places of texts that exist only in this page. */
interface Texts {
  readonly outbox: Outbox;
  readonly revisions: Revisions;
  readonly edits: Edits;
  readonly drafts: Drafts;
}

/** A text of mine that exists only in this page. */
export interface Unfinished {
  readonly key: string;
  readonly peerId: string;
  readonly text: string;
  /** True when the API's answer may be lost, so that the peer may have this text. */
  readonly mayHaveArrived: boolean;
  /** True for a text that stands among the messages of its conversation. */
  readonly isInThread: boolean;
  readonly discard: () => void;
}

/** My unsent messages, my unconfirmed edits, my unfinished edits and my drafts, in this order. */
export function unfinished({ outbox, revisions, edits, drafts }: Texts): Unfinished[] {
  return [
    ...outbox.unsent.get().map(({ clientId, peerId, text, mayHaveArrived }) => ({
      key: clientId,
      peerId,
      text,
      mayHaveArrived,
      isInThread: true,
      discard: () => outbox.discard(clientId),
    })),
    ...revisions.pending
      .get()
      .flatMap((revision) =>
        revision.text === null
          ? []
          : [{ ...own(`revision ${revision.seq}`, revision.peerId, revision.text, () => revisions.dismiss(revision)), isInThread: true }],
      ),
    ...[...edits.get()].flatMap(([peerId, begun]) =>
      begun.filter(isChanged).map(({ seq, text }) => own(`edit ${seq}`, peerId, text, () => edits.end(peerId, seq))),
    ),
    ...[...drafts.get()].flatMap(([peerId, text]) =>
      text.trim() === '' ? [] : [own('draft', peerId, text, () => drafts.write(peerId, ''))],
    ),
  ];
}

function own(key: string, peerId: string, text: string, discard: () => void): Unfinished {
  return { key, peerId, text, mayHaveArrived: false, isInThread: false, discard };
}
