import { vi } from 'vitest';
import type { Conversation, Message, OwnReminder, Peer, Reaction, ScheduledMessage, SignInOptions, UrgentHelp, User } from '../api/types';

export const sam: User = { id: '42', name: 'Sam de Vries', role: 'student' };
export const chris = {
  id: '9', name: 'Chris Bakker', role: 'coach', availability: 'available', present: true, awayText: null, availableFrom: null,
  replyWithin: null, lastSeenAt: null,
} as const;

interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
}

type Answer = Response | undefined;

/** An in-memory API that follows the contract, for one student and one coach. The fake replaces the network, and no module of ours. */
export class FakeApi {
  /** The user who is signed in. */
  user: User | null = sam;
  /** Whether the user signed in on a shared computer, and whether the session is locked. */
  shared = false;
  locked = false;
  /** Whether Sam has a passkey. */
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

  #answer({ method, path, query, body }: Call): Response {
    const call = `${method} ${path}`;
    if (call === 'GET /api/session/options') return json(this.signInOptions);
    if (call === 'GET /api/demo-accounts') return json(this.demoAccounts);
    if (call === 'POST /api/session') {
      this.shared = body.shared === true;
      this.locked = false;
      return this.code === undefined ? this.#signedIn(sam) : problem(401, 'second-factor-needed');
    }
    if (path.endsWith('passkey/options')) return json({ challenge: 'AAAA' });
    if (call === 'POST /api/session/passkey') {
      this.shared = body.shared === true;
      return this.#signedIn(sam);
    }
    if (call === 'POST /api/session/code') return body.code === this.code ? this.#signedIn(sam) : problem(400, 'wrong-code');
    if (!this.user) return problem(401, 'not-signed-in');
    if (call === 'GET /api/session') return this.#signedIn(this.user);
    if (call === 'DELETE /api/session') {
      this.user = null;
      return new Response(null, { status: 204 });
    }
    if (call === 'GET /api/session/proof') return json({ passkey: this.hasPasskey });
    if (call === 'POST /api/session/proof/passkey') {
      this.locked = false;
      return new Response(null, { status: 204 });
    }
    if (call === 'POST /api/session/proof' && body.password !== this.password) return problem(400, 'wrong-password');
    if (call === 'POST /api/session/proof' && this.code !== undefined && body.code !== this.code)
      return body.code === null ? problem(403, 'second-factor-needed') : problem(400, 'wrong-code');
    if (call === 'POST /api/session/lock' || call === 'POST /api/session/proof') {
      this.locked = path.endsWith('lock');
      return new Response(null, { status: 204 });
    }
    if (this.locked) return problem(403, 'session-locked');
    if (call === 'POST /api/session/use') return new Response(null, { status: 204 });
    if (call === 'GET /api/urgent-help') return json(this.urgentHelp);
    if (call === 'GET /api/conversations') return json(this.isCoached ? [this.#conversation()] : []);
    if (call === 'GET /api/me/recovery') return json({ recovery: null });
    if (call === 'GET /api/me/reminders') return json(this.reminders);
    const reminder = /\/messages\/(\d+)\/reminder$/u.exec(path)?.[1];
    if (reminder !== undefined) return this.#remind(Number(reminder), method === 'PUT' ? String(body.dueAt) : undefined);
    if (call === 'GET /api/me/unsent-messages')
      return json(this.scheduled.filter(({ state }) => state === 'ended').map(({ clientId }) => ({ peer: chris.id, clientId })));
    if (path.startsWith(`/api/conversations/${chris.id}/scheduled-messages`)) return this.#schedule(method, path, body);
    const mark = /\/(pin|unread|settled)$/u.exec(path)?.[1];
    if (mark) return this.#mark(path, mark, method === 'PUT', Number(body.seq ?? 0));
    if (!this.isCoached || !path.startsWith(`/api/conversations/${chris.id}/`)) return problem(404, 'not-found');
    if (call.endsWith('/read')) {
      this.readSeq = Math.max(this.readSeq, Number(body.seq));
      return new Response(null, { status: 204 });
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

  #signedIn(user: User): Response {
    this.user = user;
    return json({ ...user, shared: this.shared, locked: this.locked, lacksFactor: this.lacksFactor });
  }

  #mark(path: string, mark: string, isSet: boolean, seq: number): Response {
    if (!path.startsWith(`/api/conversations/${chris.id}/`)) return new Response(null, { status: 204 });
    if (mark === 'pin') this.marks = { ...this.marks, pinned: isSet };
    else if (mark === 'unread') this.marks = { ...this.marks, markedUnread: isSet };
    else this.marks = { ...this.marks, waitingSince: seq === 0 ? (this.messages.at(-1)?.sentAt ?? null) : null };
    return new Response(null, { status: 204 });
  }

  #send(clientId: string, text: string, replyTo: number | null): Response {
    const known = this.messages.find((message) => message.clientId === clientId);
    return known ? json(known) : json(this.wrote(text, sam.id, clientId, replyTo), 201);
  }

  #remind(seq: number, dueAt: string | undefined): Response {
    const others = this.reminders.filter(({ message }) => message.seq !== seq);
    this.reminders = dueAt === undefined ? others : [...others, { peer: chris.id, dueAt, message: this.messages[seq - 1]! }];
    return new Response(null, { status: 204 });
  }

  #schedule(method: string, path: string, body: Record<string, unknown>): Response {
    const [, clientId = String(body.clientId), isSending] = /\/scheduled-messages(?:\/([^/]+))?(\/send)?$/u.exec(path)!;
    const [text, sendAt] = [String(body.text), String(body.sendAt)];
    const known = this.scheduled.find((message) => message.clientId === clientId);
    if (method === 'GET') return this.scheduled.length > 0 || this.isCoached ? json(this.scheduled) : problem(404, 'not-found');
    if (method === 'POST' && !isSending && known) return json(known);
    this.scheduled = this.scheduled.filter((message) => message !== known);
    if (isSending) this.wrote(known!.text, sam.id, clientId);
    if (method === 'DELETE' || isSending) return new Response(null, { status: 204 });
    const kept: ScheduledMessage = { clientId, text, sendAt, state: 'waiting' };
    this.scheduled = [...this.scheduled, kept].toSorted((one, other) => one.sendAt.localeCompare(other.sendAt));
    return json(kept, method === 'POST' ? 201 : 200);
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

export function json(body: unknown, status = 200): Response {
  return Response.json(body, { status });
}

export function problem(status: number, slug: string, headers: Record<string, string> = {}): Response {
  return Response.json({ type: `urn:chat:problem:${slug}`, status }, { status, headers });
}

export function networkTrouble(): Promise<Response> {
  return Promise.reject(new TypeError('Failed to fetch'));
}
