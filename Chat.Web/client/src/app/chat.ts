import { onChanged } from '../api/client';
import type { User } from '../api/types';
import { Alerts } from '../features/attention/alerts';
import { followPermission } from '../features/attention/permission';
import { Tabs, type Hint } from '../features/attention/tabs';
import { everyone, type Filter } from '../features/conversations/filter';
import type { Place } from '../features/conversations/wanted';
import { Answers } from '../features/messages/answers';
import { Drafts } from '../features/messages/drafts';
import { Edits } from '../features/messages/edits';
import { Outbox } from '../features/messages/outbox';
import { OwnEmoji } from '../features/messages/ownEmoji';
import { Reactions } from '../features/messages/reactions';
import { Revisions } from '../features/messages/revisions';
import { Threads } from '../features/messages/threads';
import { unfinished } from '../features/messages/unfinished';
import { forget, putBack, writingIn } from '../features/messages/writing';
import { Connection, noticeHub, type Hub } from '../features/notices/connection';
import { Typing } from '../features/notices/typing';
import type { Session } from '../features/session/session';
import { Store } from '../lib/store';
import { newCache } from './cache';
import { handOver } from './handOver';
import { Kept } from './kept';
import { Sync } from './sync';

/** Everything that lives as long as one user is signed in. The next user gets a new object, and so cannot see data of this one. */
export class Chat {
  readonly cache = newCache();
  readonly threads = new Threads(this.cache);
  readonly outbox = new Outbox(
    (peerId, message) => this.threads.accept(peerId, message),
    () => void this.#sync.everything(),
  );
  readonly revisions = new Revisions((peerId, message) => this.threads.accept(peerId, message));
  readonly reactions = new Reactions((peerId, message) => this.threads.accept(peerId, message));
  readonly drafts = new Drafts();
  readonly answers = new Answers();
  readonly edits = new Edits();
  readonly ownEmoji: OwnEmoji;
  readonly wanted = new Store<Place | undefined>(undefined);
  readonly unfolded = new Set<string>();
  readonly typing = new Typing();
  readonly filter = new Store<Filter>(everyone);
  readonly connection: Connection;
  readonly tabs: Tabs;
  readonly alerts: Alerts;
  readonly #session: Session;
  readonly #user: User;
  readonly #kept: Kept;
  readonly #sync: Sync;
  #isReloading = false;
  #isSilent = false;

  constructor(session: Session, user: User, hub: Hub = noticeHub(user.id), kept = new Kept()) {
    this.#session = session;
    this.#user = user;
    this.#kept = kept;
    this.tabs = new Tabs(user.id);
    this.ownEmoji = new OwnEmoji(user.id);
    this.alerts = new Alerts(this.cache, this.tabs, user.role);
    this.#sync = new Sync(this.cache, this.threads, this.typing);
    this.connection = new Connection(
      {
        onOnline: () => {
          this.#tryNow();
          this.#sync.connected();
        },
        // The connection may have been lost because the session ended.
        onLost: () => {
          this.#sync.disconnected();
          void session.check();
        },
        onNotice: (notice) => void this.#sync.after(notice),
      },
      hub,
    );
  }

  /** True while some text or deletion exists only in this page, so that closing the page would lose it. */
  get isUnfinished(): boolean {
    return unfinished(this).length > 0 || this.revisions.pending.get().some(({ text, state }) => text === null && state !== 'refused');
  }

  /** Reloads the page and hands over the texts that the user is writing. */
  readonly reload = async (): Promise<void> => {
    try {
      await handOver(this.#user.id, writingIn(this));
      this.#isReloading = true;
    } finally {
      // If the texts could not be handed over, the browser asks the user before it drops them.
      location.reload();
    }
  };

  /** Starts everything; the returned function ends everything. */
  start(): () => void {
    const ended = new AbortController();
    const on = (target: EventTarget, event: string, listener: (event: Event) => void) =>
      target.addEventListener(event, listener, { signal: ended.signal });

    on(window, 'online', () => {
      this.connection.tryNow();
      this.#tryNow();
      void this.#sync.everything();
    });
    on(window, 'offline', () => {
      this.connection.drop();
      this.#sync.offline();
    });
    on(document, 'visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      this.connection.tryNow();
      void this.#sync.everything();
    });
    on(window, 'beforeunload', (event) => {
      if (this.isUnfinished && !this.#isReloading) event.preventDefault();
    });
    this.#isSilent = false;
    const unfollow = this.#session.state.subscribe(() => {
      const state = this.#session.state.get();
      if (state.is !== 'somebody' || state.user.id !== this.#user.id) this.#silence();
    });
    this.ownEmoji.open();
    this.outbox.reopen();
    this.revisions.reopen();
    this.reactions.reopen();
    const writing = this.#kept.take(this.#user.id);
    if (writing) putBack(this, writing);
    this.tabs.open((hint) => this.#follow(hint));
    const others = [onChanged((path) => this.#tellOthers(path)), this.alerts.start(), followPermission(), unfollow];
    this.connection.start();
    this.#sync.start();

    return () => {
      ended.abort();
      for (const end of others) end();
      this.tabs.close();
      this.#sync.stop();
      this.connection.stop();
      this.#silence();
      this.cache.clear();
    };
  }

  /** True when the same user may continue: the session is locked or ended without a sign-out here, or the user is still signed in. */
  get #mayComeBack(): boolean {
    const state = this.#session.state.get();
    return 'user' in state ? state.user.id === this.#user.id : state.is === 'nobody' && state.ended;
  }

  /** Tells the other tabs about a change that this tab made, so that they ask the API for it. */
  #tellOthers(path: string): void {
    const peerId = /^\/api\/conversations\/(\d+)\//u.exec(path)?.[1];
    this.tabs.tell({ kind: 'changed', ...(peerId !== undefined && { peerId }) });
  }

  /** Handles a hint from another tab. */
  #follow(hint: Hint): void {
    switch (hint.kind) {
      case 'changed':
        return void this.#sync.afterChange(hint.peerId);
      case 'told':
        return this.alerts.told(hint.peerId, hint);
    }
  }

  /** Stops all sending, because waiting items must not go out in another user's session. The same user finds these items again. */
  #silence(): void {
    if (this.#isSilent) return;
    this.#isSilent = true;
    if (this.#mayComeBack) this.#kept.put(this.#user.id, writingIn(this));
    else this.ownEmoji.erase();
    forget(this);
    this.reactions.close();
  }

  #tryNow(): void {
    this.outbox.tryNow();
    this.revisions.tryNow();
    this.reactions.tryNow();
  }
}
