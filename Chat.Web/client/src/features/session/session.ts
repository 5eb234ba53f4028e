import { actFor, ask, http, onLocked, onNotSignedIn, onOtherUser } from '../../api/client';
import { Problem } from '../../api/problem';
import type { SignedIn, SignInOptions, User } from '../../api/types';
import { navigate } from '../../lib/location';
import { Retry } from '../../lib/retry';
import { Store } from '../../lib/store';
import { isDone } from './isDone';
import { oweSignOut, owedSignOut, onSignOutElsewhere } from './owedSignOut';
import { prove, proveWithPasskey } from './prove';
import { signInWithPassword } from './signInWithPassword';
import { SignOuts } from './signOuts';
import { signWithPasskey } from './webauthn';

/**
 * The user of this browser: not known yet, unknown because the API does not answer, nobody, somebody, or somebody whose session is locked
 * or lacks a required second factor. `ended` means that the session ended without a sign-out in this tab.
 */
export type SessionState =
  | { is: 'unknown' }
  | { is: 'unreachable'; error: unknown }
  | { is: 'nobody'; ended: boolean }
  | { is: 'locked'; user: User; isShared: boolean }
  | { is: 'factorless'; user: User }
  | { is: 'somebody'; user: User; isShared: boolean };

/** Leads to the identity provider, to sign out there too, and from there to the sign-in page. */
const signOutAtProvider = '/api/session/school-account/sign-out';

/**
 * The session of this browser. All confidential data hangs below this object in the component tree, and is gone when the session ends or
 * another user signs in.
 */
export class Session {
  readonly state = new Store<SessionState>({ is: 'unknown' });
  /** The ways to sign in; not known until somebody has to sign in. */
  readonly options = new Store<SignInOptions | undefined>(undefined);
  readonly #signOuts = new SignOuts();
  /** True while the API has not confirmed a sign-out. */
  readonly isSigningOut = this.#signOuts.areUnderWay;
  /** True while the page sets up a required second factor: the recovery codes must stay on it until the user has kept them. */
  #isSettingUp = false;
  /** True while the API has not confirmed the lock. */
  #isLocking = false;
  #lastLock: Promise<boolean> | undefined;
  readonly #retry = new Retry();
  #lastCheck: Promise<void> | undefined;

  constructor() {
    onNotSignedIn(() => {
      // The first check itself says so, when the ways to sign in are known.
      if (this.state.get().is !== 'unknown') this.#become(null);
    });
    onLocked(() => this.#hide());
    onSignOutElsewhere(() => this.#become(null));
    onOtherUser(() => {
      if (!('user' in this.state.get())) return;
      this.#set({ is: 'unknown' });
      void this.check();
    });
    addEventListener('online', () => {
      this.#retry.now();
      this.#signOuts.tryNow();
      if (this.state.get().is === 'unreachable') void this.check();
    });
  }

  /** Asks the API for the signed-in user, because another tab or an administrator may have changed the session. */
  readonly check = (): Promise<void> => (this.#lastCheck = this.#check());

  async #check(): Promise<void> {
    if (owedSignOut() !== undefined) {
      if (this.state.get().is !== 'nobody') this.#set({ is: 'nobody', ended: false });
      return this.#deliverSignOut();
    }
    const user = ask(http.GET('/api/session'));
    // A page that starts asks for both at once, because on a slow network each answer takes its time.
    const options = this.state.get().is === 'unknown' ? this.loadOptions() : undefined;
    try {
      this.#become(await user);
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        // The page shows all ways to sign in at once, instead of moving when the answer comes.
        await (options ?? this.loadOptions());
        this.#become(null);
      } else if (this.state.get().is === 'unknown') this.#set({ is: 'unreachable', error });
    }
  }

  /** Asks for the ways to sign in, once. Without an answer the page offers passwords, and a later call asks again. */
  readonly loadOptions = async (): Promise<void> => {
    if (this.options.get()) return;
    try {
      this.options.set(await ask(http.GET('/api/session/options')));
    } catch {
      // The sign-in itself tells what is wrong.
    }
  };

  /** Signs in; throws a `Problem` on refusal. On a shared computer the session ends sooner. */
  readonly signIn = (email: string, password: string, isShared = false): Promise<void> =>
    this.#begin(() => signInWithPassword(email, password, isShared));

  /** Signs in with a passkey, which knows its user; throws a `PasskeyTrouble`, or a `Problem` on refusal. */
  readonly signInWithPasskey = async (isShared = false): Promise<void> =>
    this.signInWithCredential(await signWithPasskey(await ask(http.POST('/api/session/passkey/options'))), isShared);

  /** Signs in with what a passkey has signed; throws a `Problem` on refusal. */
  readonly signInWithCredential = async (credential: unknown, isShared: boolean): Promise<void> => {
    await this.#begin(() => ask(http.POST('/api/session/passkey', { body: { credential, shared: isShared } })));
  };

  /** Completes a sign-in that waits for a code; throws a `Problem` on refusal. */
  readonly giveCode = async (code: string): Promise<void> => {
    this.#become(await ask(http.POST('/api/session/code', { body: { code } })));
  };

  /** Begins, or ends, the setting up of a required second factor on this page. */
  readonly setUp = (isSettingUp: boolean): void => {
    this.#isSettingUp = isSettingUp;
  };

  /** Finishes a sign-in with a school account, and returns the page that the person wanted; throws a `Problem` on refusal. */
  readonly arrive = async (): Promise<string> => {
    // A late answer to a check from before the sign-in would say that nobody is signed in.
    await this.#lastCheck;
    await this.#signOuts.giveUp();
    const { user, to } = await ask(http.POST('/api/session/school-account'));
    this.#become(user);
    return to;
  };

  /** Hides everything at once, and locks the session in the API, with retries until it is locked or over. */
  readonly lock = async (): Promise<void> => {
    if (this.state.get().is !== 'somebody') return;
    this.#isLocking = true;
    this.#hide();
    while (this.#isLocking && this.state.get().is === 'locked') {
      this.#lastLock = isDone(ask(http.POST('/api/session/lock')));
      if (await this.#lastLock) break;
      await this.#retry.wait();
    }
    this.#retry.succeeded();
    this.#isLocking = false;
  };

  /** Unlocks the session with the password of its user, and a code where the API wants one; throws a `Problem` on refusal. */
  readonly unlock = (password: string, code?: string): Promise<void> => this.#unlock(() => prove(password, code));

  /** Unlocks the session with a passkey of its user; throws a `PasskeyTrouble`, or a `Problem` on refusal. */
  readonly unlockWithPasskey = (): Promise<void> => this.#unlock(proveWithPasskey);

  /** Signs out: hides and forgets everything at once, and tells the API, with retries until it answers. */
  readonly signOut = (): void => {
    const state = this.state.get();
    if (!('user' in state)) return;
    oweSignOut(state.user.id);
    this.#set({ is: 'nobody', ended: false });
    // The next user must not start at this user's page.
    navigate('/', { replace: true });
    void this.#deliverSignOut();
  };

  async #begin(signIn: () => Promise<SignedIn>): Promise<void> {
    await this.#signOuts.giveUp();
    this.#become(await signIn());
  }

  async #unlock(proof: () => Promise<void>): Promise<void> {
    // A lock that arrives after the proof would lock again.
    await this.#lastLock;
    await proof();
    this.#isLocking = false;
    this.#become(await ask(http.GET('/api/session')));
  }

  async #deliverSignOut(): Promise<void> {
    if (!(await this.#signOuts.deliver())) return;
    await this.loadOptions();
    if (this.options.get()?.schoolAccount?.signsOut && this.state.get().is === 'nobody') location.assign(signOutAtProvider);
  }

  #hide(): void {
    const state = this.state.get();
    if (state.is === 'somebody') this.#set({ ...state, is: 'locked' });
  }

  #become(signedIn: SignedIn | null): void {
    const state = this.state.get();
    const was = 'user' in state ? state.user : undefined;
    if (signedIn === null) {
      if (state.is !== 'nobody') this.#set({ is: 'nobody', ended: was !== undefined });
      return;
    }
    const { shared: isShared, locked, lacksFactor, ...user } = signedIn;
    const isOpen = lacksFactor || (this.#isSettingUp && state.is === 'factorless') ? 'factorless' : 'somebody';
    const is = locked || (this.#isLocking && user.id === was?.id) ? 'locked' : isOpen;
    if (is !== state.is || !was || !isSame(was, user)) this.#set(is === 'factorless' ? { is, user } : { is, user, isShared });
  }

  /** Publishes the state first, so that the previous user's work ends before calls act for the next user. */
  #set(state: SessionState): void {
    this.state.set(state);
    actFor('user' in state ? state.user.id : undefined);
  }
}

/** The name and the role of a user can change during a session. */
function isSame(one: User, other: User): boolean {
  return one.id === other.id && one.name === other.name && one.role === other.role;
}
