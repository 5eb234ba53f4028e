import { vi } from 'vitest';
import type {
  Access, Conversation, Message, OwnReminder, Peer, Reaction, ScheduledMessage, SignInOptions, UrgentHelp, User,
} from '../api/types';
import { done, json, problem, type Answer, type Call } from './fakeAnswers';
import { answerLater } from './fakeLater';
import { chris, sam } from './fakePeople';
import { answerSession } from './fakeSession';

export { json, networkTrouble, problem } from './fakeAnswers';
export { chris, sam } from './fakePeople';

/** An in-memory API that follows the contract, for one student and one coach. The fake replaces the network, and no module of ours. */
export class FakeApi {
  /** The user who is signed in. */
  user: User | null = sam;
  /** Whether the user signed in on a shared computer, and whether the session is locked. */
  shared = false;
  locked = false;
  /** Whether Sam has a password, and a passkey. */
  hasPassword = true;
  hasPasskey = false;
  /** Whether the user's role requires a second factor, which the session lacks. */
  lacksFactor = false;
  /** The code that the user must give, where there is one. */
  code: string | undefined;
  /** The password that unlocks the session. */
  password = 'secret';
  /** Every call that was made, such as `GET /api/conversations`. */
  readonly calls: Call[] = [];
  readonly messages: Message[] = [];
  lastChange = 0;
  readSeq = 0;
  /** The members of the peer Chris that differ from `chris`. */
  peer: Partial<Peer> = {};
  /** The marks that Sam set in the conversation. */
  marks: Partial<Conversation> = {};
  /** The card that the school has set. */
  urgentHelp: UrgentHelp = { note: null, contacts: [] };
  /** The messages that Sam wants to be sent to Chris later. */
  scheduled: ScheduledMessage[] = [];
  reminders: OwnReminder[] = [];
  /** The times at which admins opened Sam's conversation with Chris. */
  accesses: Access[] = [];
  demoAccounts: unknown[] = [];
  signInOptions: SignInOptions = { schoolAccount: null, passwords: true };
  /** Whether the coaching still exists, so that the two can write to each other. */
  isCoached = true;
  /** Answers instead of the API when this function returns an answer. */
  intercept: (call: Call) => Answer | Promise<Answer> = () => undefined;

  constructor() {
    vi.stubGlobal('fetch', (request: Request) => this.#fetch(request));
  }

  /** Stores a message that Chris wrote, or that Sam wrote in another browser. */
  wrote(text: string, sender = chris.id as string, clientId: string = crypto.randomUUID(), replyTo: number | null = null): Message {
    const message: Message = {
      seq: this.messages.length + 1,
      change: ++this.lastChange,
      clientId,
      sender,
      text,
      sentAt: new Date().toISOString(),
      editedAt: null,
      deletedAt: null,
      automatic: false,
      replyTo,
      reactions: {},
    };
    this.messages.push(message);
    return message;
  }

  /** Edits a message as its writer, or deletes it when there is no text. */
  changed(seq: number, text: string | null): Message {
    const now = new Date().toISOString();
    const after = text === null ? { text: '', deletedAt: now, reactions: {} } : { text, editedAt: now };
    return (this.messages[seq - 1] = { ...this.messages[seq - 1]!, ...after, change: ++this.lastChange });
  }

  /** Sets or removes a user's reaction to a message. */
  reacted(seq: number, by: string, reaction: Reaction | null): Message {
    const message = this.messages[seq - 1]!;
    const { [by === message.sender ? 'sender' : 'recipient']: _, ...others } = message.reactions;
    const reactions = reaction === null ? others : { ...others, [by === message.sender ? 'sender' : 'recipient']: reaction };
    return (this.messages[seq - 1] = { ...message, reactions, change: ++this.lastChange });
  }

  sent(method: string, path: string): Call[] {
    return this.calls.filter((call) => call.method === method && call.path === path);
  }

  async #fetch(request: Request): Promise<Response> {
    const { pathname: path, searchParams: query } = new URL(request.url);
    const isJson = request.headers.get('Content-Type')?.startsWith('application/json') ?? true;
    const body = (request.body && isJson ? await request.json() : {}) as Record<string, unknown>;
    const call = { method: request.method, path, query, body };
    this.calls.push(call);
    const named = request.headers.get('Chat-User');
    if (this.user && named !== null && named !== this.user.id) return problem(409, 'other-user');
    return (await this.intercept(call)) ?? this.#answer(call);
  }

  #answer(call: Call): Response {
    const answer = answerSession(this, call);
    if (answer) return answer;
    if (!this.user) return problem(401, 'not-signed-in');
    if (this.locked) return problem(403, 'session-locked');
    return answerLater(this, call) ?? this.#answerChat(call);
  }

  #answerChat({ method, path, query, body }: Call): Response {
    const call = `${method} ${path}`;
    if (call === 'POST /api/session/use') return done();
    if (call === 'GET /api/urgent-help') return json(this.urgentHelp);
    if (call === 'GET /api/conversations') return json(this.isCoached ? [this.#conversation()] : []);
    if (call === 'GET /api/me/recovery') return json({ recovery: null });
    const mark = /\/(pin|unread|settled)$/u.exec(path)?.[1];
    if (mark) return this.#mark(path, mark, method === 'PUT', Number(body.seq ?? 0));
    if (!this.isCoached || !path.startsWith(`/api/conversations/${chris.id}/`)) return problem(404, 'not-found');
    if (call.endsWith('/accesses')) return json(this.accesses);
    if (call.endsWith('/read')) {
      this.readSeq = Math.max(this.readSeq, Number(body.seq));
      return done();
    }
    if (this.marks.endedAt && method !== 'GET') return problem(403, 'coaching-ended');
    if (call.endsWith('/typing')) return new Response(null, { status: 202 });
    const reacted = Number(/\/messages\/(\d+)\/reaction$/u.exec(path)?.[1]);
    if (reacted) return json(this.reacted(reacted, sam.id, method === 'PUT' ? (body.reaction as Reaction) : null));
    const seq = Number(/\/messages\/(\d+)$/u.exec(path)?.[1]);
    const changed = method === 'PUT' ? String(body.text) : null;
    if (seq) return this.messages[seq - 1] ? json(this.changed(seq, changed)) : problem(404, 'not-found');
    if (method !== 'POST') return this.#page(query);
    return this.#send(String(body.clientId), String(body.text), body.replyTo === undefined ? null : Number(body.replyTo));
  }

  #mark(path: string, mark: string, isSet: boolean, seq: number): Response {
    if (!path.startsWith(`/api/conversations/${chris.id}/`)) return done();
    if (mark === 'pin') this.marks = { ...this.marks, pinned: isSet };
    else if (mark === 'unread') this.marks = { ...this.marks, markedUnread: isSet };
    else this.marks = { ...this.marks, waitingSince: seq === 0 ? (this.messages.at(-1)?.sentAt ?? null) : null };
    return done();
  }

  #send(clientId: string, text: string, replyTo: number | null): Response {
    const known = this.messages.find((message) => message.clientId === clientId);
    return known ? json(known) : json(this.wrote(text, sam.id, clientId, replyTo), 201);
  }

  #page(query: URLSearchParams): Response {
    const limit = Number(query.get('limit') ?? 50);
    const before = query.get('before');
    const after = query.get('after');
    const from = Number(query.get('changedAfter') ?? 0);
    const found = before
      ? this.messages.filter(({ seq }) => seq < Number(before))
      : after
        ? this.messages.filter(({ seq }) => seq > Number(after))
        : this.messages.filter(({ change }) => change > from).toSorted((one, other) => one.change - other.change);
    const items = before ? found.slice(-limit) : found.slice(0, limit);
    return json({ items, hasMore: found.length > limit, lastChange: this.lastChange });
  }

  #conversation(): Conversation {
    const lastMessage = this.messages.at(-1) ?? null;
    const unread = this.messages.filter(
      ({ sender, seq, deletedAt }) => sender === chris.id && seq > this.readSeq && deletedAt === null,
    ).length;
    return {
      peer: { ...chris, ...this.peer },
      lastSeq: this.messages.length,
      lastChange: this.lastChange,
      readSeq: this.readSeq,
      peerReadSeq: 0,
      peerDeliveredSeq: 0,
      unread,
      lastMessage,
      waitingSince: null,
      pinned: false,
      markedUnread: false,
      standIn: null,
      endedAt: null,
      successor: null,
      ...this.marks,
    };
  }
}
