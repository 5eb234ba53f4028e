import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { backoff } from '../../lib/backoff';
import { Store } from '../../lib/store';
import type { Notice } from './notice';

/** `connecting`: for the first time, nothing has gone wrong; `online`; `reconnecting`: it was lost or never came, and is tried for ever. */
export type ConnectionStatus = 'connecting' | 'online' | 'reconnecting';

export interface ConnectionEvents {
  onOnline: () => void;
  onLost: () => void;
  onNotice: (notice: Notice) => void;
}

/** What of SignalR's connection is used. */
export type Hub = Pick<HubConnection, 'start' | 'stop' | 'on' | 'onclose' | 'state'>;

/** The address says for whom it is: a browser sends no headers of ours with a socket. */
export function noticeHub(userId: string): Hub {
  return new HubConnectionBuilder()
    .withUrl(`/hubs/notices?user=${userId}`, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
}

/**
 * The socket on which notices come. SignalR's own reconnecting gives up when the first start fails, so one loop here does both:
 * it connects for ever, waiting longer each time, with chance in it so that a thousand browsers do not come back in one second.
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

  /** Tries at once, when it waits to try: there is reason to think that it succeeds now. */
  tryNow(): void {
    if (this.#stopped || this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#attempt = 0;
    void this.#connect();
  }

  /** Gives the socket up: the network that it went over is gone, though nobody may have told it. */
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
