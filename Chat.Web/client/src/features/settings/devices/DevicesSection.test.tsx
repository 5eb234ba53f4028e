import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FakeAccount } from '../../../testing/fakeAccount';
import { FakeApi, networkTrouble, problem, sam } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { DevicesSection } from './DevicesSection';

let api: FakeApi;
let account: FakeAccount;

beforeEach(() => {
  api = new FakeApi();
  account = new FakeAccount(api);
});

const row = (name: string) => screen.findByText(name).then((found) => within(found.closest('li')!));
const confirm = async () => userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Sign out' }));

it('marks this device, and cannot sign out of it here', async () => {
  renderSignedIn(sam, <DevicesSection />);
  const mine = await row('Firefox on Windows');
  expect(mine.getByText('This device')).toBeVisible();
  expect(mine.queryByRole('button')).toBeNull();
  expect((await row('Chrome on Android')).getByText(/Last used/)).toBeVisible();
  expect(await screen.findByText('Unknown device')).toBeVisible();
});

it('signs out there, when asked twice', async () => {
  renderSignedIn(sam, <DevicesSection />);
  await userEvent.click((await row('Chrome on Android')).getByRole('button', { name: 'Sign out there: Chrome on Android' }));
  expect(await screen.findByRole('alertdialog', { name: 'Sign out on Chrome on Android?' })).toBeVisible();
  expect(account.devices).toHaveLength(3);
  await confirm();
  expect(await screen.findByText('Signed out on Chrome on Android.')).toBeVisible();
  expect(screen.queryByText('Chrome on Android')).toBeNull();
  await waitFor(() => expect(screen.getByRole('list')).toHaveFocus());
});

it('signs out everywhere else', async () => {
  renderSignedIn(sam, <DevicesSection />);
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
  await confirm();
  expect(await screen.findByText('Signed out everywhere else.')).toBeVisible();
  expect(account.devices.map(({ isCurrent }) => isCurrent)).toEqual([true]);
});

it('asks for the password when it was not given recently, and goes on with it', async () => {
  account.isProved = false;
  renderSignedIn(sam, <DevicesSection />);
  await userEvent.click((await row('Chrome on Android')).getByRole('button', { name: 'Sign out there: Chrome on Android' }));
  await confirm();
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Is it you?' }));
  expect(account.devices).toHaveLength(3);

  const field = dialog.getByLabelText('Current password');
  await waitFor(() => expect(field).toHaveFocus());
  await userEvent.type(field, 'a guess{Enter}');
  await waitFor(() => expect(field).toHaveAccessibleDescription('That is not your current password.'));
  await userEvent.clear(field);
  await userEvent.type(field, 'the old password{Enter}');
  expect(await screen.findByText('Signed out on Chrome on Android.')).toBeVisible();
  expect(account.devices).toHaveLength(2);
});

it('signs nobody out without the password', async () => {
  account.isProved = false;
  renderSignedIn(sam, <DevicesSection />);
  await userEvent.click((await row('Chrome on Android')).getByRole('button', { name: 'Sign out there: Chrome on Android' }));
  await confirm();
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Is it you?' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Enter your password to go on.');
  expect(account.devices).toHaveLength(3);
});

it('minds no session that has ended by itself', async () => {
  renderSignedIn(sam, <DevicesSection />);
  await row('Unknown device');
  api.intercept = (call) => (call.method === 'DELETE' ? problem(404, 'not-found') : account.answer(call));
  await userEvent.click(screen.getByRole('button', { name: 'Sign out there: Unknown device' }));
  await confirm();
  expect(await screen.findByText('Signed out on Unknown device.')).toBeVisible();
});

it('says so when it did not work', async () => {
  renderSignedIn(sam, <DevicesSection />);
  await row('Unknown device');
  api.intercept = (call) => (call.method === 'DELETE' ? networkTrouble() : account.answer(call));
  await userEvent.click(screen.getByRole('button', { name: 'Sign out there: Unknown device' }));
  await confirm();
  expect(await within(await screen.findByRole('alertdialog')).findByRole('alert')).toHaveTextContent('could not reach the server');
  expect(account.devices).toHaveLength(3);
});
