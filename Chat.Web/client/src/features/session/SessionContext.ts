import { createContext, use } from 'react';
import type { User } from '../../api/types';
import type { Session } from './session';

export const SessionContext = createContext<Session | null>(null);

/** The signed-in user, for the part of the tree that exists only while somebody is signed in. */
export const UserContext = createContext<User | null>(null);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('There is no session around this component.');
  return session;
}

export function useUser(): User {
  const user = use(UserContext);
  if (!user) throw new Error('Nobody is signed in around this component.');
  return user;
}
