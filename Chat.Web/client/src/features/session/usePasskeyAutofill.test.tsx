import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeApi, problem } from '../../testing/fakeApi';
import { fakeAutofill, type Autofill } from '../../testing/fakeWebauthn';
import { Session } from './session';
import { SessionContext } from './SessionContext';
import { SignIn } from './SignIn';

let api: FakeApi;
let session: Session;
let browser: Autofill;

beforeEach(() => {
  api = new FakeApi();
  api.user = null;
  session = new Session();
  browser = fakeAutofill();
});

const show = () =>
  render(
    <SessionContext value={session}>
      <SignIn />
    </SessionContext>,
  );

const challenges = () => api.sent('POST', '/api/session/passkey/options').length;

async function look(isVisible: boolean) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isVisible ? 'visible' : 'hidden');
  await act(async () => document.dispatchEvent(new Event('visibilitychange')));
}

it('signs in with the passkey that the user chose among the addresses, also on a shared computer', async () => {
  show();
  expect(screen.getByLabelText('Email address')).toHaveAttribute('autocomplete', 'username webauthn');
  await waitFor(() => expect(browser.open()).toBe(1));
  await userEvent.click(screen.getByRole('switch', { name: 'This is a shared computer' }));
  act(() => browser.choose());
  await waitFor(() => expect(session.state.get()).toMatchObject({ is: 'somebody', isShared: true }));
  expect(api.sent('POST', '/api/session/passkey').map(({ body }) => body)).toEqual([
    { credential: { signed: { challenge: 'AAAA' } }, shared: true },
  ]);
});

it('offers again with another challenge after a refusal, and says why', async () => {
  api.intercept = ({ path }) => (path === '/api/session/passkey' ? problem(401, 'sign-in-failed') : undefined);
  show();
  await waitFor(() => expect(browser.open()).toBe(1));
  act(() => browser.choose());
  expect(await screen.findByText(/That passkey does not work here/)).toBeVisible();
  await waitFor(() => expect(browser.open()).toBe(1));
  expect(challenges()).toBe(2);
});

it('makes way for the button, and for the password', async () => {
  show();
  await waitFor(() => expect(browser.open()).toBe(1));
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }));
  await waitFor(() => expect(session.state.get().is).toBe('somebody'));
  expect(browser.open()).toBe(0);
});

it('ends with the page', async () => {
  const { unmount } = show();
  await waitFor(() => expect(browser.open()).toBe(1));
  unmount();
  expect(browser.open()).toBe(0);
});

it('offers nothing while nobody looks, and begins again when somebody comes back', async () => {
  show();
  await waitFor(() => expect(browser.open()).toBe(1));
  await look(false);
  expect(browser.open()).toBe(0);
  await look(true);
  await waitFor(() => expect(browser.open()).toBe(1));
  expect(challenges()).toBe(2);
});

it('takes another challenge before the API forgets the first', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  show();
  await waitFor(() => expect(browser.open()).toBe(1));
  await act(() => vi.advanceTimersByTimeAsync(4 * 60_000));
  await waitFor(() => expect(challenges()).toBe(2));
  await waitFor(() => expect(browser.open()).toBe(1));
});

it('says nothing when the user stops, or when nobody answers', async () => {
  show();
  await waitFor(() => expect(browser.open()).toBe(1));
  act(() => browser.stop());
  await waitFor(() => expect(browser.open()).toBe(0));
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
  api.intercept = ({ path }) => (path === '/api/session/passkey/options' ? problem(503, 'unavailable') : undefined);
  await look(false);
  await look(true);
  await waitFor(() => expect(challenges()).toBe(2));
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
});

it('asks for no challenge in a browser that cannot fill passkeys in', async () => {
  browser = fakeAutofill({ isAvailable: false });
  show();
  expect(await screen.findByRole('button', { name: 'Sign in with a passkey' })).toBeVisible();
  await act(async () => Promise.resolve());
  expect(challenges()).toBe(0);
});
