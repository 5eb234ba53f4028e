import { QueryClient } from '@tanstack/react-query';
import { isTransient } from '../api/problem';
import { Outbox } from '../features/messages/outbox';
import { Threads } from '../features/messages/threads';
import { Connection, type Hub } from '../features/notices/connection';
import { Typing } from '../features/notices/typing';
import type { Session } from '../features/session/session';
import { Sync } from './sync';

/** Everything that lives as long as one person is signed in. It is made anew for the next, who can thus see nothing of it. */
export class Chat {
  readonly cache = new QueryClient({
    defaultOptions: {
      queries: {
        // The sync decides when to ask again; it knows more than a stale time does.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: (failures, error) => isTransient(error) && failures < 3,
      },
    },
  });
  readonly threads = new Threads(this.cache);
  readonly outbox = new Outbox((peerId, message) => this.threads.accept(peerId, message));
  readonly typing = new Typing();
  readonly connection: Connection;
  readonly #session: Session;
  readonly #sync: Sync;

  constructor(session: Session, hub?: Hub) {
    this.#session = session;
    this.#sync = new Sync(this.cache, this.threads, this.typing);
    this.connection = new Connection(
      {
        onOnline: () => {
          this.outbox.tryNow();
          this.#sync.connected();
        },
        // It may have been lost because the session ended.
        onLost: () => void session.check(),
        onNotice: (notice) => void this.#sync.after(notice),
      },
      hub,
    );
  }

  /** Starts; what it returns ends everything. */
  start(): () => void {
    const ended = new AbortController();
    const on = (target: EventTarget, event: string, listener: (event: Event) => void) =>
      target.addEventListener(event, listener, { signal: ended.signal });

    on(window, 'online', () => {
      this.connection.tryNow();
      this.outbox.tryNow();
      void this.#sync.everything();
    });
    on(window, 'offline', () => this.connection.drop());
    on(document, 'visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      this.connection.tryNow();
      void this.#session.check();
      void this.#sync.everything();
    });
    on(window, 'beforeunload', (event) => {
      if (this.outbox.unsent.get().length > 0) event.preventDefault();
    });
    this.outbox.reopen();
    this.connection.start();
    this.#sync.everyHalfMinute(ended.signal);

    return () => {
      ended.abort();
      this.#sync.stop();
      this.connection.stop();
      this.outbox.close();
      this.cache.clear();
    };
  }
}
