import { actFor, ask, http, onNotSignedIn, onOtherUser } from '../../api/client';
import { Problem } from '../../api/problem';
import type { User } from '../../api/types';
import { navigate } from '../../lib/location';
import { Store } from '../../lib/store';

/**
 * Who uses this browser: not known yet, not known because nobody answers, nobody, or somebody. Nobody may be so because the session
 * `ended` without a sign-out in this tab.
 */
export type SessionState =
  | { is: 'unknown' }
  | { is: 'unreachable'; error: unknown }
  | { is: 'nobody'; ended: boolean }
  | { is: 'somebody'; user: User };

/**
 * The session of this browser. Everything confidential hangs below it in the tree of components, and is gone when the session ends
 * or becomes somebody else's.
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

  /** Asks the API who is signed in: another tab, or an administrator, may have changed it. */
  readonly check = async (): Promise<void> => {
    try {
      this.#become(await ask(http.GET('/api/session')));
    } catch (error) {
      const unanswered = !(error instanceof Problem && error.status === 401);
      if (unanswered && this.state.get().is === 'unknown') this.#set({ is: 'unreachable', error });
    }
  };

  /**
   * Signs in; throws a `Problem` when that is refused. Some keyboards write an é as one character, others as two: passwords go out in
   * Unicode's form NFC, and as they are typed only when that was how they were set, before this rule.
   */
  readonly signIn = async (email: string, password: string): Promise<void> => {
    const call = (form: string) => ask(http.POST('/api/session', { body: { email, password: form } }));
    const normal = password.normalize();
    const user = call(normal).catch((error: unknown) => {
      if (normal !== password && error instanceof Problem && error.status === 401) return call(password);
      throw error;
    });
    this.#become(await user);
  };

  /** Signs out; throws a `Problem` when nobody answers, for then the session is still open. */
  readonly signOut = async (): Promise<void> => {
    this.#isSigningOut = true;
    try {
      await ask(http.DELETE('/api/session'));
      this.#become(null);
      // Whoever signs in next has nothing to do with what was open.
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

  /** What was begun for the one before ends while the state is set; only then do calls act for the next one. */
  #set(state: SessionState): void {
    this.state.set(state);
    actFor(state.is === 'somebody' ? state.user.id : undefined);
  }
}

/** A name can change while somebody is signed in, and so can a role. */
function isSame(one: User, other: User): boolean {
  return one.id === other.id && one.name === other.name && one.role === other.role;
}
