import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/problem';
import { troubleText } from '../../api/troubleText';
import { navigate } from '../../lib/location';
import { usePageTitle } from '../../lib/title';
import { say, type Key } from '../../strings';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { Entrance } from './Entrance';
import { useSession } from './SessionContext';

/** The words for each reason why a sign-in with a school account failed: the title, and what to do. */
const refusals: Readonly<Record<string, readonly [title: Key, hint: Key]>> = {
  cancelled: ['schoolCancelled', 'schoolCancelledHint'],
  unreachable: ['schoolUnreachable', 'schoolUnreachableHint'],
  over: ['schoolOver', 'schoolOverHint'],
  'sign-in-over': ['schoolOver', 'schoolOverHint'],
  failed: ['schoolFailed', 'schoolFailedHint'],
  'not-invited': ['schoolNotInvited', 'schoolNotInvitedHint'],
  'address-not-verified': ['schoolNotVerified', 'schoolNotVerifiedHint'],
  'address-new': ['schoolAddressNew', 'schoolAddressNewHint'],
  'school-account-taken': ['schoolTaken', 'schoolTakenHint'],
  'account-disabled': ['schoolDisabled', 'schoolDisabledHint'],
};

type State = { is: 'finishing' } | { is: 'refused'; reason: string } | { is: 'failed'; error: unknown };

/** The page to which the identity provider leads: it finishes the sign-in, or says why there is none. */
export default function SchoolAccountPage() {
  const session = useSession();
  const [state, setState] = useState(stateOfAddress);
  const heading = useRef<HTMLHeadingElement>(null);
  const began = useRef(false);
  usePageTitle(say('schoolAccount'));

  useEffect(() => {
    // React runs effects twice in development, and the sign-in can be finished once.
    if (state.is !== 'finishing' || began.current) return;
    began.current = true;
    session.arrive().then(
      (to) => navigate(to, { replace: true }),
      (error: unknown) => setState(stateOf(error)),
    );
  }, [session, state]);
  useEffect(() => {
    if (state.is !== 'finishing') heading.current?.focus();
  }, [state]);

  function tryAgain() {
    began.current = false;
    setState({ is: 'finishing' });
  }

  if (state.is === 'finishing') return <Entrance title={say('schoolAccount')} status={say('signingIn')} />;
  if (state.is === 'failed') {
    return (
      <Entrance title={say('loadFailed')} headingRef={heading}>
        <p>{troubleText(state.error)}</p>
        <Button onPress={tryAgain}>{say('tryAgain')}</Button>
      </Entrance>
    );
  }
  const [title, hint] = refusals[state.reason] ?? refusals.failed!;
  return (
    <Entrance title={say(title)} headingRef={heading}>
      <p>{say(hint)}</p>
      <p>
        <Link href="/">{say('backToSignIn')}</Link>
      </p>
    </Entrance>
  );
}

/** The API says in the fragment why the way to the provider and back failed. */
function stateOfAddress(): State {
  const reason = location.hash.slice(1);
  return reason === '' ? { is: 'finishing' } : { is: 'refused', reason };
}

function stateOf(error: unknown): State {
  const reason = error instanceof Problem ? error.type.split(':').at(-1)! : '';
  return Object.hasOwn(refusals, reason) ? { is: 'refused', reason } : { is: 'failed', error };
}
