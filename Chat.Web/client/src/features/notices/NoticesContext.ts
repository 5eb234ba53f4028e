import { createContext, use } from 'react';
import { useStore } from '../../lib/store';
import type { Connection, ConnectionStatus } from './connection';
import type { Typing } from './typing';

interface Notices {
  readonly connection: Connection;
  readonly typing: Typing;
}

export const NoticesContext = createContext<Notices | null>(null);

function useNotices(): Notices {
  const notices = use(NoticesContext);
  if (!notices) throw new Error('There are no notices around this component.');
  return notices;
}

export function useConnectionStatus(): ConnectionStatus {
  return useStore(useNotices().connection.status);
}

export function useTyping(): Typing {
  return useNotices().typing;
}

export function useIsTyping(peerId: string): boolean {
  return useStore(useTyping().peers).has(peerId);
}
