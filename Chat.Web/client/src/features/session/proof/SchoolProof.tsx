import { useEffect } from 'react';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { SchoolAccountButton } from '../SchoolAccountButton';
import { useSession } from '../SessionContext';

/** The way to prove that one is there for a user without a password: to sign in with the school account again. */
export function SchoolProof({ isMain }: { isMain: boolean }) {
  const session = useSession();
  const state = useStore(session.state);
  const school = useStore(session.options)?.schoolAccount;
  useEffect(() => void session.loadOptions(), [session]);
  if (!school) return null;
  return (
    <>
      <p>{say('proofWithSchool')}</p>
      <SchoolAccountButton account={school} isShared={'isShared' in state && state.isShared} again isMain={isMain} />
    </>
  );
}
