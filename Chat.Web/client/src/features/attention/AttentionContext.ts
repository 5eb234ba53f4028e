import { createContext, use, useEffect, useRef, useState } from 'react';
import { useAttention } from '../../lib/attention';
import { serverNow } from '../../lib/serverClock';
import { useStore } from '../../lib/store';
import type { Place } from '../conversations/wanted';
import { lookedAt, lookingAt, type Alerts } from './alerts';
import type { Tabs } from './tabs';

interface Attention {
  readonly alerts: Alerts;
  readonly tabs: Tabs;
}

export const AttentionContext = createContext<Attention | null>(null);

function useContext(): Attention {
  const attention = use(AttentionContext);
  if (!attention) throw new Error('There is nothing that draws attention around this component.');
  return attention;
}

export function useMissedSomething(): boolean {
  return useStore(useContext().alerts.missedSomething);
}

/** Tells all tabs that somebody looks at this tab and its conversation, and closes the notification of that conversation. */
export function useLookingAt(peerId: string | undefined): void {
  const { alerts, tabs } = useContext();
  const isAttentive = useAttention();
  const looked = isAttentive ? peerId : undefined;
  useEffect(() => (isAttentive ? tabs.hold(lookedAt) : undefined), [tabs, isAttentive]);
  useEffect(() => {
    if (looked === undefined) return;
    alerts.opened(looked);
    return tabs.hold(lookingAt(looked));
  }, [alerts, tabs, looked]);
}

/** A reminder that is due. */
export interface Due extends Place {
  readonly dueAt: string;
  /** The name of the peer. */
  readonly name: string;
}

/** Draws attention to each reminder that comes due while this page is open, until the reminder is done or moved. */
export function useAttentionTo(due: readonly Due[]): void {
  const { alerts } = useContext();
  const [opened] = useState(serverNow);
  const known = useRef(new Map<string, Due>());
  useEffect(() => {
    const before = known.current;
    known.current = new Map(due.map((reminder) => [`${reminder.peerId} ${reminder.seq} ${reminder.dueAt}`, reminder]));
    for (const [key, reminder] of before) if (!known.current.has(key)) alerts.reminded(reminder);
    for (const [key, reminder] of known.current) {
      if (!before.has(key) && Date.parse(reminder.dueAt) > opened) void alerts.remind(reminder, reminder.name);
    }
  }, [alerts, due, opened]);
}
