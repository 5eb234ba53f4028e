import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeAccount } from '../../../testing/fakeAccount';
import { FakeApi, networkTrouble, problem, sam } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { PasswordSection } from './PasswordSection';

let api: FakeApi;
let account: FakeAccount;

beforeEach(() => {
  api = new FakeApi();
  account = new FakeAccount(api);
});

const current = () => screen.getByLabelText('Current password');
const changed = () => screen.getByLabelText('New password');

async function change(from: string, to: string, user = userEvent.setup()) {
  renderSignedIn(sam, <PasswordSection />);
  await user.type(current(), from);
  await user.type(changed(), `${to}{Enter}`);
}

it('changes the password, and says what else that did', async () => {
  await change('the old password', 'a longer new password');
  expect(await screen.findByText('Your password is changed. Other devices were signed out.')).toBeVisible();
  expect(account.password).toBe('a longer new password');
  expect(current()).toHaveValue('');
  expect(changed()).toHaveValue('');
});

it('says at the current one that it is wrong', async () => {
  await change('guessed', 'a longer new password');
  await waitFor(() => expect(current()).toHaveAccessibleDescription('That is not your current password.'));
  await waitFor(() => expect(current()).toHaveFocus());
  await userEvent.type(current(), '!');
  expect(current()).toBeValid();
});

it.each([
  ['short', 'It needs at least 12 characters.'],
  ['aaaaaaaaaaaab', 'It needs at least 5 different characters.'],
  ['the old password', 'That is the password that you have now.'],
])('says at the new one why %s is refused', async (wanted, reason) => {
  await change('the old password', wanted);
  await waitFor(() => expect(changed()).toHaveAccessibleDescription(expect.stringContaining(reason) as string));
  await waitFor(() => expect(changed()).toHaveFocus());
});

it('asks for what was left empty', async () => {
  renderSignedIn(sam, <PasswordSection />);
  await userEvent.click(screen.getByRole('button', { name: 'Change password' }));
  expect(screen.getByText('Enter your password.')).toBeVisible();
  expect(api.sent('PUT', '/api/me/password')).toEqual([]);
});

it('says so when nobody answers', async () => {
  api.intercept = () => networkTrouble();
  await change('the old password', 'a longer new password');
  expect(await screen.findByText(/could not reach the server/)).toBeVisible();
});

it('waits after too many attempts', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  api.intercept = () => problem(429, 'too-many-attempts', { 'Retry-After': '3' });
  await change('guessed', 'a longer new password', userEvent.setup({ advanceTimers: vi.advanceTimersByTime }));
  expect(await screen.findAllByText(/Try again in \d seconds?\./)).not.toEqual([]);
  expect(screen.getByRole('button', { name: 'Change password' })).toBeDisabled();
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  expect(screen.getByRole('button', { name: 'Change password' })).toBeEnabled();
  expect(screen.getByRole('alert')).toBeEmptyDOMElement();
});

it('offers no change to a user without a password', async () => {
  api.hasPassword = false;
  renderSignedIn(sam, <PasswordSection />);
  expect(await screen.findByText(/You have no password/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Change password' })).toBeNull();
});

it('shows what one types when asked to', async () => {
  renderSignedIn(sam, <PasswordSection />);
  expect(changed()).toHaveAttribute('type', 'password');
  await userEvent.click(screen.getAllByRole('button', { name: 'Show what I type' })[1]!);
  expect(changed()).toHaveAttribute('type', 'text');
  await userEvent.click(screen.getByRole('button', { name: 'Hide what I type' }));
  expect(changed()).toHaveAttribute('type', 'password');
});
