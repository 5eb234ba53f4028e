import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { backoff } from '../../lib/backoff';
import { Store } from '../../lib/store';
import type { Notice } from './notice';

/**
 * `connecting`: the first attempt; `online`; `reconnecting`: the connection was lost or the first attempt failed, and the client retries
 * without end.
 */
export type ConnectionStatus = 'connecting' | 'online' | 'reconnecting';

export interface ConnectionEvents {
  onOnline: () => void;
  onLost: () => void;
  onNotice: (notice: Notice) => void;
}

/** The part of SignalR's connection that we use. */
export type Hub = Pick<HubConnection, 'start' | 'stop' | 'on' | 'onclose' | 'state'>;

/** The address contains the user's id, because a browser sends no custom headers with a WebSocket. */
export function noticeHub(userId: string): Hub {
  return new HubConnectionBuilder()
    .withUrl(`/hubs/notices?user=${userId}`, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
}

/**
 * The WebSocket for notices. SignalR's own reconnect does not retry a first start that failed, so one loop here both starts and
 * reconnects. It never gives up, and uses backoff and jitter, so that a thousand browsers do not reconnect in one second.
 */
export class Connection {
  readonly status = new Store<ConnectionStatus>('connecting');
  readonly #hub: Hub;
  readonly #events: ConnectionEvents;
  #stopped = true;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(events: ConnectionEvents, hub: Hub) {
    this.#events = events;
    this.#hub = hub;
    hub.onclose(() => this.#lost());
    hub.on('Notice', (notice: Notice) => this.#events.onNotice(notice));
  }

  start(): void {
    this.#stopped = false;
    if (this.#hub.state === HubConnectionState.Disconnected) void this.#connect();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    void this.#hub.stop();
  }

  /** Ends the current backoff and connects at once, because the attempt will probably succeed. */
  tryNow(): void {
    if (this.#stopped || this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#attempt = 0;
    void this.#connect();
  }

  /** Closes the socket when the network is gone, because the browser may not have noticed that. */
  drop(): void {
    if (this.#hub.state === HubConnectionState.Connected) void this.#hub.stop();
  }

  async #connect(): Promise<void> {
    this.#timer = undefined;
    try {
      await this.#hub.start();
    } catch {
      this.#lost();
      return;
    }
    if (this.#stopped) return;
    this.#attempt = 0;
    this.status.set('online');
    this.#events.onOnline();
  }

  #lost(): void {
    if (this.#stopped) return;
    this.status.set('reconnecting');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect(), backoff(this.#attempt++));
    this.#events.onLost();
  }
}
