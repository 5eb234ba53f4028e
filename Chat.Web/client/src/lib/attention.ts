import { useSyncExternalStore } from 'react';

const signals = ['focus', 'blur', 'visibilitychange', 'pageshow'] as const;

function subscribe(listener: () => void): () => void {
  for (const signal of signals) addEventListener(signal, listener, true);
  return () => {
    for (const signal of signals) removeEventListener(signal, listener, true);
  };
}

/** Whether somebody can be looking at this page: its tab is visible and its window has the focus. */
export const isAttentive = () => document.visibilityState === 'visible' && document.hasFocus();

/** Whether somebody can be looking at this page; follows every change. */
export function useAttention(): boolean {
  return useSyncExternalStore(subscribe, isAttentive);
}
