import { HubConnectionState } from '@microsoft/signalr';
import { vi } from 'vitest';
import type { Hub } from '../features/notices/connection';

/** A socket that a test controls. */
export class FakeHub implements Hub {
  state = HubConnectionState.Disconnected;
  /** Whether the next start succeeds. */
  reachable = true;
  #onNotice: (...parameters: never[]) => unknown = () => undefined;
  #onClose: (error?: Error) => void = () => undefined;

  readonly start = vi.fn<() => Promise<void>>(async () => {
    if (!this.reachable) throw new Error('refused');
    this.state = HubConnectionState.Connected;
  });

  readonly stop = vi.fn<() => Promise<void>>(async () => this.lose());

  on(_method: string, listener: (...parameters: never[]) => unknown): void {
    this.#onNotice = listener;
  }

  onclose(listener: (error?: Error) => void): void {
    this.#onClose = listener;
  }

  notice(content: string, sender = '9'): void {
    (this.#onNotice as (notice: object) => void)({ 'user-id': '42', sender, content });
  }

  lose(): void {
    if (this.state !== HubConnectionState.Connected) return;
    this.state = HubConnectionState.Disconnected;
    this.#onClose();
  }
}
