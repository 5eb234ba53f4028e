import { actFor, ask, http, onNotSignedIn, onOtherUser } from '../../api/client';
import { Problem } from '../../api/problem';
import type { User } from '../../api/types';
import { navigate } from '../../lib/location';
import { Store } from '../../lib/store';

/**
 * The user of this browser: not known yet, unknown because the API does not answer, nobody, or somebody. `ended` means that the session
 * ended without a sign-out in this tab.
 */
export type SessionState =
  | { is: 'unknown' }
  | { is: 'unreachable'; error: unknown }
  | { is: 'nobody'; ended: boolean }
  | { is: 'somebody'; user: User };

/**
 * The session of this browser. All confidential data hangs below this object in the component tree, and is gone when the session ends or
 * another user signs in.
 */
export class Session {
  readonly state = new Store<SessionState>({ is: 'unknown' });
  #isSigningOut = false;

  constructor() {
    onNotSignedIn(() => this.#become(null));
    onOtherUser(() => {
      if (this.state.get().is !== 'somebody') return;
      this.#set({ is: 'unknown' });
      void this.check();
    });
    addEventListener('online', () => {
      if (this.state.get().is === 'unreachable') void this.check();
    });
  }

  /** Asks the API for the signed-in user, because another tab or an administrator may have changed the session. */
  readonly check = async (): Promise<void> => {
    try {
      this.#become(await ask(http.GET('/api/session')));
    } catch (error) {
      const unanswered = !(error instanceof Problem && error.status === 401);
      if (unanswered && this.state.get().is === 'unknown') this.#set({ is: 'unreachable', error });
    }
  };

  /**
   * Signs in; throws a `Problem` on refusal. Keyboards write an é as one character or as two, so passwords are sent in Unicode's form NFC;
   * a second attempt sends the typed form, for a password that was set before this rule. On a shared computer the session ends sooner.
   */
  readonly signIn = async (email: string, password: string, isShared = false): Promise<void> => {
    const call = (form: string) => ask(http.POST('/api/session', { body: { email, password: form, shared: isShared } }));
    const normal = password.normalize();
    const user = call(normal).catch((error: unknown) => {
      if (normal !== password && error instanceof Problem && error.status === 401) return call(password);
      throw error;
    });
    this.#become(await user);
  };

  /** Signs out; throws a `Problem` when the API does not answer, because the session is still open then. */
  readonly signOut = async (): Promise<void> => {
    this.#isSigningOut = true;
    try {
      await ask(http.DELETE('/api/session'));
      this.#become(null);
      // The next user must not start at this user's page.
      navigate('/', { replace: true });
    } finally {
      this.#isSigningOut = false;
    }
  };

  #become(user: User | null): void {
    const state = this.state.get();
    if (user === null) {
      if (state.is !== 'nobody') this.#set({ is: 'nobody', ended: state.is === 'somebody' && !this.#isSigningOut });
    } else if (state.is !== 'somebody' || !isSame(state.user, user)) {
      this.#set({ is: 'somebody', user });
    }
  }

  /** Publishes the state first, so that the previous user's work ends before calls act for the next user. */
  #set(state: SessionState): void {
    this.state.set(state);
    actFor(state.is === 'somebody' ? state.user.id : undefined);
  }
}

/** The name and the role of a user can change during a session. */
function isSame(one: User, other: User): boolean {
  return one.id === other.id && one.name === other.name && one.role === other.role;
}
