import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { User } from '../api/types';
import { AttentionContext } from '../features/attention/AttentionContext';
import { FilterContext } from '../features/conversations/FilterContext';
import { useLocale } from '../features/device/deviceSettings';
import { MessagesContext } from '../features/messages/MessagesContext';
import { NoticesContext } from '../features/notices/NoticesContext';
import { ProofAsked } from '../features/session/proof/ProofAsked';
import { UserContext, useSession } from '../features/session/SessionContext';
import { AdminShell } from './AdminShell';
import { Boundary } from './Boundary';
import { Chat } from './chat';
import type { Kept } from './kept';
import { ReloadContext } from './ReloadContext';
import { Shell } from './Shell';
import { useLockWhenAway } from './useLockWhenAway';
import { useSessionUse } from './useSessionUse';

/** Everything that exists only while a user is signed in. Unmounting removes all data of this user, except the texts that `kept` takes. */
export function SignedIn({ user, kept }: { user: User; kept: Kept }) {
  const session = useSession();
  const [chat] = useState(() => new Chat(session, user, undefined, kept));
  useEffect(() => chat.start(), [chat]);
  useSessionUse();
  useLockWhenAway(session);
  const Pages = user.role === 'admin' ? AdminShell : Shell;
  return (
    <UserContext value={user}>
      <QueryClientProvider client={chat.cache}>
        <NoticesContext value={chat}>
          <MessagesContext value={chat}>
            <AttentionContext value={chat}>
              <FilterContext value={chat.filter}>
                <ReloadContext value={chat.reload}>
                  <Boundary isWhole>
                    {/* A change of the language remounts the pages; the state in the chat, such as unsent messages, stays. */}
                    <Pages key={useLocale()} />
                    <ProofAsked />
                  </Boundary>
                </ReloadContext>
              </FilterContext>
            </AttentionContext>
          </MessagesContext>
        </NoticesContext>
      </QueryClientProvider>
    </UserContext>
  );
}
