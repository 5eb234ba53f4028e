import { useEffect } from 'react';
import { OwnEmoji } from '../features/messages/ownEmoji';
import type { Session } from '../features/session/session';
import type { Kept } from './kept';

/** Forgets what this browser keeps for a user whose session is locked when that user signs out; otherwise the user's chat does it. */
export function useForgetOnSignOut(session: Session, kept: Kept): void {
  useEffect(() => {
    let locked: string | undefined;
    return session.state.subscribe(() => {
      const state = session.state.get();
      if (locked !== undefined && state.is === 'nobody' && !state.ended) {
        kept.put(locked, undefined);
        new OwnEmoji(locked).erase();
      }
      locked = state.is === 'locked' ? state.user.id : undefined;
    });
  }, [session, kept]);
}
