import { createContext, use, useEffect } from 'react';
import { useAttention } from '../../lib/attention';
import { useStore } from '../../lib/store';
import { lookingAt, type Alerts } from './alerts';
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

/** Lets all tabs know while somebody looks at the conversation in this one, and takes away its notification. */
export function useLookingAt(peerId: string | undefined): void {
  const { alerts, tabs } = useContext();
  const looked = useAttention() ? peerId : undefined;
  useEffect(() => {
    if (looked === undefined) return;
    alerts.opened(looked);
    return tabs.hold(lookingAt(looked));
  }, [alerts, tabs, looked]);
}
