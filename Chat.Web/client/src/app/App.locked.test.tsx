import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { navigate } from '../lib/location';
import { api, box, hub, link, messages, renewFakes, show, signIn } from '../testing/app';
import { networkTrouble } from '../testing/fakeApi';

renewFakes();

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

/** Opens the conversation on a shared computer. */
async function open() {
  api.shared = true;
  api.wrote('A secret');
  navigate('/conversations/9');
  show();
  await messages();
}

const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const pass = (minutes: number) => act(() => vi.advanceTimersByTimeAsync(minutes * minute));
const lock = () => screen.findByRole('heading', { name: 'Locked' });

async function unlock(password: string) {
  const field = await screen.findByLabelText('Password');
  await user().clear(field);
  await user().type(field, `${password}{Enter}`);
}

it('hides everything after a quarter of an hour without input, and shows it again for the password', async () => {
  await open();
  await user().type(await box(), 'Half a thought');
  await pass(16);
  await lock();
  expect(document.body).not.toHaveTextContent('A secret');
  expect(document.body).not.toHaveTextContent('Half a thought');
  expect(screen.getByText('What you were writing is still here.')).toBeVisible();
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  expect(hub.stop).toHaveBeenCalled();
  expect(api.locked).toBe(true);
  await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus());

  await unlock('a guess');
  await waitFor(() => expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('That is not your password.'));
  await unlock('secret');
  expect(await box()).toHaveValue('Half a thought');
  expect(await messages()).toHaveTextContent('A secret');
});

it('hides nothing while somebody uses the page', async () => {
  await open();
  for (let times = 0; times < 3; times++) {
    await pass(10);
    fireEvent.pointerMove(document.body);
  }
  expect(await messages()).toHaveTextContent('A secret');
});

it('locks no device of one owner', async () => {
  show();
  await link();
  await pass(60);
  expect(await link()).toBeVisible();
  expect(api.sent('POST', '/api/session/lock')).toEqual([]);
});

it('hides everything at once when nobody answers, and locks as soon as somebody does', async () => {
  await open();
  api.intercept = () => networkTrouble();
  await pass(16);
  await lock();
  expect(document.body).not.toHaveTextContent('A secret');
  expect(api.locked).toBe(false);
  api.intercept = () => undefined;
  await pass(1);
  await waitFor(() => expect(api.locked).toBe(true));
  await unlock('secret');
  expect(await messages()).toHaveTextContent('A secret');
});

it('stays locked after a reload', async () => {
  api.locked = true;
  show();
  await lock();
  await unlock('secret');
  expect(await link()).toBeVisible();
});

it('locks when another tab has locked the session', async () => {
  await open();
  api.locked = true;
  act(() => hub.lose());
  await pass(1);
  await lock();
  expect(document.body).not.toHaveTextContent('A secret');
});

it('keeps nothing of somebody who signs out of a locked session', async () => {
  await open();
  await user().type(await box(), 'Half a thought');
  await pass(16);
  await lock();
  await user().click(screen.getByRole('button', { name: 'Sign out' }));
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(screen.queryByText(/You were signed out/u)).toBeNull();
  vi.useRealTimers();
  await signIn();
  await userEvent.click(await link());
  expect(await box()).toHaveValue('');
});
