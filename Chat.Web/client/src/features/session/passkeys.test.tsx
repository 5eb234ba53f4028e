import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FakeApi, problem, sam } from '../../testing/fakeApi';
import { fakeWebauthn, refuse } from '../../testing/fakeWebauthn';
import { Locked } from './Locked';
import { Session } from './session';
import { SessionContext } from './SessionContext';
import { SignIn } from './SignIn';

let api: FakeApi;
let session: Session;

beforeEach(() => {
  api = new FakeApi();
  session = new Session();
});

function show(page = <SignIn />) {
  render(<SessionContext value={session}>{page}</SessionContext>);
}

const signIn = () => screen.findByRole('button', { name: 'Sign in with a passkey' }).then((button) => userEvent.click(button));
const unlock = () => screen.findByRole('button', { name: 'Unlock with a passkey' }).then((button) => userEvent.click(button));

it('signs in with a passkey alone, also on a shared computer', async () => {
  fakeWebauthn();
  api.user = null;
  show();
  await userEvent.click(screen.getByRole('switch', { name: 'This is a shared computer' }));
  await signIn();
  await waitFor(() => expect(session.state.get()).toMatchObject({ is: 'somebody', user: { id: '42' }, isShared: true }));
  const sent = api.sent('POST', '/api/session/passkey').map(({ body }) => body);
  expect(sent).toEqual([{ credential: { signed: { challenge: 'AAAA' } }, shared: true }]);
});

it('offers no passkey in a browser without them', async () => {
  api.user = null;
  api.hasPasskey = true;
  show();
  expect(screen.queryByRole('button', { name: 'Sign in with a passkey' })).toBeNull();
});

it.each([
  ['NotAllowedError', 'It was stopped, or it took too long. Try again.'],
  ['SecurityError', 'Passkeys do not work at this address. Open Chat at its usual address.'],
  ['NotSupportedError', /has no screen lock/],
  ['UnknownError', /did not work/],
])('says in plain words what the browser means by %s', async (name, words) => {
  refuse(name);
  api.user = null;
  show();
  await signIn();
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
  expect(api.sent('POST', '/api/session/passkey')).toEqual([]);
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
});

it('says that the API refused the passkey, and heeds its wait', async () => {
  fakeWebauthn();
  api.user = null;
  api.intercept = ({ path }) => (path === '/api/session/passkey' ? problem(401, 'sign-in-failed') : undefined);
  show();
  await signIn();
  expect(await screen.findByText(/That passkey does not work here/)).toBeVisible();
  api.intercept = ({ path }) => (path === '/api/session/passkey' ? problem(429, 'too-many-attempts', { 'Retry-After': '40' }) : undefined);
  await signIn();
  expect(await screen.findAllByText(/Too many attempts/)).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Sign in with a passkey' })).toBeDisabled();
});

it('keeps a sign-out that is owed while the user only looks at the passkeys', async () => {
  refuse('NotAllowedError');
  api.intercept = ({ method, path }) => (method === 'DELETE' && path === '/api/session' ? problem(503, 'unavailable') : undefined);
  await act(() => session.check());
  act(() => session.signOut());
  show();
  await signIn();
  expect(await screen.findByText(/It was stopped/)).toBeVisible();
  expect(session.isSigningOut.get()).toBe(true);
  api.intercept = () => undefined;
  act(() => void dispatchEvent(new Event('online')));
  await waitFor(() => expect(session.isSigningOut.get()).toBe(false));
  expect(api.user).toBeNull();
});

it('unlocks with a passkey, for a user who has one', async () => {
  fakeWebauthn();
  api.hasPasskey = api.locked = true;
  await session.check();
  show(<Locked user={sam} isShared={false} isWritingKept={false} onLeave={async () => undefined} />);
  await unlock();
  await waitFor(() => expect(session.state.get()).toMatchObject({ is: 'somebody' }));
});

it('says why a passkey did not unlock, and offers none to a user without', async () => {
  refuse('NotAllowedError');
  api.hasPasskey = api.locked = true;
  await session.check();
  show(<Locked user={sam} isShared={false} isWritingKept={false} onLeave={async () => undefined} />);
  await unlock();
  expect(await screen.findByText(/It was stopped/)).toBeVisible();
  expect(session.state.get()).toMatchObject({ is: 'locked' });
});

it('offers no passkey on the locked page to a user who has none', async () => {
  fakeWebauthn();
  api.locked = true;
  await session.check();
  show(<Locked user={sam} isShared={false} isWritingKept={false} onLeave={async () => undefined} />);
  await waitFor(() => expect(api.sent('GET', '/api/session/proof')).toHaveLength(1));
  expect(screen.queryByRole('button', { name: 'Unlock with a passkey' })).toBeNull();
});
