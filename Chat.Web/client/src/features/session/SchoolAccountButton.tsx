import type { SignInOptions } from '../../api/types';
import { say } from '../../strings';
import { Button } from '../../ui/Button';

interface SchoolAccountButtonProps {
  account: NonNullable<SignInOptions['schoolAccount']>;
  isShared: boolean;
  /** True when the provider shall ask the person to sign in again, as on the page of a locked session. */
  again?: boolean;
  /** Whether this is the first way to go on, which then has the focus where the provider asks again. */
  isMain?: boolean;
  isDisabled?: boolean;
  /** Runs before the browser leaves the page. */
  onLeave?: (() => Promise<void>) | undefined;
}

/** Leads to the school's identity provider, and from there back to this page. */
export function SchoolAccountButton(props: SchoolAccountButtonProps) {
  const { account, isShared, again = false, isMain = !again, isDisabled = false, onLeave } = props;

  async function leave() {
    await onLeave?.();
    location.assign(schoolSignIn(location.pathname, isShared, again));
  }

  return (
    <Button look={isMain ? 'primary' : 'plain'} autoFocus={again && isMain} isDisabled={isDisabled} onPress={leave}>
      {account.name === null ? say('signInWithSchool') : say('signInWith', { name: account.name })}
    </Button>
  );
}

/** The address that begins a sign-in, after which the person comes to the page `to`. */
export function schoolSignIn(to: string, isShared: boolean, again: boolean): string {
  const query = new URLSearchParams({ to });
  if (isShared) query.set('shared', 'true');
  if (again) query.set('again', 'true');
  return `/api/session/school-account?${query}`;
}
