import { ask, http } from '../../api/client';
import { Retry } from '../../lib/retry';
import { Store } from '../../lib/store';
import { isDone } from './isDone';
import { oweSignOut, owedSignOut } from './owedSignOut';

/** Tells the API about sign-outs, with retries until it answers. */
export class SignOuts {
  readonly areUnderWay = new Store(false);
  readonly #retry = new Retry();
  #last: Promise<boolean> | undefined;

  /** Delivers the owed sign-out; false when another call is delivering it already. */
  async deliver(): Promise<boolean> {
    if (this.areUnderWay.get()) return false;
    this.areUnderWay.set(true);
    for (let user = owedSignOut(); user !== undefined; user = owedSignOut()) {
      this.#last = isDone(ask(http.DELETE('/api/session', { headers: { 'Chat-User': user } })));
      if (await this.#last) oweSignOut(undefined);
      else await this.#retry.wait();
    }
    this.#retry.succeeded();
    this.areUnderWay.set(false);
    return true;
  }

  /** Gives the owed sign-out up, because a session begins. The answer to a late sign-out would remove the cookie of that session. */
  async giveUp(): Promise<void> {
    oweSignOut(undefined);
    await this.#last;
  }

  /** Ends the wait before the next attempt. */
  tryNow(): void {
    this.#retry.now();
  }
}
