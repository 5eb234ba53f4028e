import { useEffect } from 'react';
import type { Session } from '../features/session/session';
import { onInput } from '../lib/input';
import { useStore } from '../lib/store';

/** The time without input in any tab of this browser after which the page locks. */
const lockAfterMs = 15 * 60_000;

const lookMs = 5_000;

/** The least time between two messages to the other tabs. */
const tellMs = 10_000;

/** Locks the session on a shared computer when its user has gone away. A tab tells the other tabs that the user is at it. */
export function useLockWhenAway(session: Session): void {
  const state = useStore(session.state);
  const isShared = state.is === 'somebody' && state.isShared;
  useEffect(() => {
    if (!isShared) return undefined;
    let last = Date.now();
    let told = 0;
    const tabs = new BroadcastChannel('chat:here');
    const look = () => {
      const isAway = Date.now() - last >= lockAfterMs;
      if (isAway) void session.lock();
      return isAway;
    };
    // The other tab has looked at the time before it told us; our own timer may be late.
    tabs.addEventListener('message', () => {
      last = Date.now();
    });
    // After a sleep of the machine, the first input comes before the timer.
    const unfollow = onInput(() => {
      if (look()) return;
      last = Date.now();
      if (last - told < tellMs) return;
      told = last;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin
      tabs.postMessage('here');
    });
    const timer = setInterval(look, lookMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      tabs.close();
      unfollow();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [session, isShared]);
}
