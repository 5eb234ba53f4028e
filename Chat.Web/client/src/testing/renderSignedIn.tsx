import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { User } from '../api/types';
import { ProofAsked } from '../features/session/proof/ProofAsked';
import { UserContext } from '../features/session/SessionContext';

/** Renders components that need a signed-in user, with the dialog that asks for a proof. */
export function renderSignedIn(user: User, children: ReactNode) {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  const wrapper = ({ children: below }: { children: ReactNode }) => (
    <UserContext value={user}>
      <QueryClientProvider client={cache}>
        {below}
        <ProofAsked />
      </QueryClientProvider>
    </UserContext>
  );
  return render(children, { wrapper });
}
