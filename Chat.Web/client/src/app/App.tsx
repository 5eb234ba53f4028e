import { useEffect, useState, type ComponentType } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useLocale } from '../features/device/deviceSettings';
import { Locked } from '../features/session/Locked';
import type { Session } from '../features/session/session';
import { SessionContext } from '../features/session/SessionContext';
import { SignIn } from '../features/session/SignIn';
import { Starting } from '../features/session/Starting';
import { navigate, usePath } from '../lib/location';
import { Part } from '../lib/part';
import { useStore } from '../lib/store';
import { Announcer } from '../ui/Announcer';
import { Toaster } from '../ui/Toaster';
import type { Handed } from './handOver';
import { Kept } from './kept';
import { LazyPage } from './LazyPage';
import { SignedIn } from './SignedIn';
import { Unreachable } from './Unreachable';
import { useCheckOnReturn } from './useCheckOnReturn';
import { useFocusAfterSignIn } from './useFocusAfterSignIn';
import { useForgetOnSignOut } from './useForgetOnSignOut';

/** The pages that need no session, and that a signed-in user may open too. */
const openPages: Readonly<Record<string, Part<{ default: ComponentType }>>> = {
  '/welcome': new Part<{ default: ComponentType }>(() => import('../features/session/WelcomePage')),
  '/mail': new Part<{ default: ComponentType }>(() => import('../features/session/StopMailPage')),
  '/school-account': new Part<{ default: ComponentType }>(() => import('../features/session/SchoolAccountPage')),
  '/forgot': new Part<{ default: ComponentType }>(() => import('../features/session/ForgottenPage')),
};

/** The page of a session that lacks a required second factor. */
const factorPage = new Part(() => import('../features/settings/factor/RequiredFactorPage'));

interface AppProps {
  session: Session;
  /** The unsent texts that the previous page of this tab handed over. */
  handed?: Handed | undefined;
}

export function App({ session, handed }: AppProps) {
  useEffect(() => void session.check(), [session]);
  useCheckOnReturn(session);
  const [kept] = useState(() => new Kept(handed));
  useForgetOnSignOut(session, kept);
  return (
    <SessionContext value={session}>
      <I18nProvider locale={useLocale()}>
        <RouterProvider navigate={navigate}>
          {/* Before the page, which fills the window: after it, this region would make the window scroll. */}
          <Announcer />
          <Page session={session} kept={kept} />
          <Toaster />
        </RouterProvider>
      </I18nProvider>
    </SessionContext>
  );
}

function Page({ session, kept }: { session: Session; kept: Kept }) {
  const state = useStore(session.state);
  const locale = useLocale();
  const isKeeping = useStore(kept.isKeeping);
  useFocusAfterSignIn(state);
  const part = openPages[usePath()];
  if (part) return <LazyPage key={locale} part={part} />;
  switch (state.is) {
    case 'somebody':
      return <SignedIn key={state.user.id} user={state.user} kept={kept} />;
    case 'nobody':
      return <SignIn key={locale} isWritingKept={isKeeping} onLeave={kept.handOver} />;
    case 'locked':
      return <Locked key={locale} user={state.user} isShared={state.isShared} isWritingKept={isKeeping} onLeave={kept.handOver} />;
    case 'factorless':
      return <LazyPage key={locale} part={factorPage} />;
    case 'unreachable':
      return <Unreachable check={session.check} error={state.error} />;
    case 'unknown':
      return <Starting />;
  }
}
