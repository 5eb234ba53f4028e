import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FakeAccount } from '../../../testing/fakeAccount';
import { FakeApi, json, networkTrouble, sam } from '../../../testing/fakeApi';
import { fakeWebauthn, refuse } from '../../../testing/fakeWebauthn';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { PasskeysSection } from './PasskeysSection';

let api: FakeApi;
let account: FakeAccount;

beforeEach(() => {
  api = new FakeApi();
  account = new FakeAccount(api);
  fakeWebauthn();
});

const show = () => renderSignedIn(sam, <PasskeysSection />);
const press = async (name: string, role = 'button') => userEvent.click(await screen.findByRole(role, { name }));
const confirm = async (name: string) => userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name }));

it('lists them with their times', async () => {
  show();
  const row = within((await screen.findByText('Phone')).closest('li')!);
  expect(row.getByText('On several devices')).toBeVisible();
  expect(row.getByText(/^Added/)).toBeVisible();
  expect(row.getByText(/^Last used/)).toBeVisible();
  expect(within(screen.getByText('Key ring').closest('li')!).getByText('Not used yet')).toBeVisible();
});

it('adds one, by the name of this device unless the user types another', async () => {
  show();
  await press('Add a passkey');
  expect(await screen.findByLabelText('Name')).toHaveValue('Firefox on Windows');
  await press('Go on');
  expect(await screen.findByText('Firefox on Windows is added.')).toBeVisible();
  expect(screen.getByText('Firefox on Windows')).toBeVisible();
  expect(api.sent('POST', '/api/me/passkeys').map(({ body }) => body)).toEqual([
    { name: 'Firefox on Windows', credential: { made: { challenge: 'AAAA' } } },
  ]);
});

it.each([
  ['InvalidStateError', 'This device has a passkey for your account already.'],
  ['NotAllowedError', 'It was stopped, or it took too long. Try again.'],
])('says in plain words why none was made: %s', async (name, words) => {
  refuse(name);
  show();
  await press('Add a passkey');
  await press('Go on');
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(account.passkeys).toHaveLength(2);
});

it('says that there are too many', async () => {
  show();
  api.intercept = (call) =>
    call.path.endsWith('/me/passkeys/options')
      ? json({ type: 'urn:chat:problem:invalid-request', status: 400, errors: { id: ['There are 20 passkeys already.'] } }, 400)
      : account.answer(call);
  await press('Add a passkey');
  await press('Go on');
  expect(await screen.findByRole('alert')).toHaveTextContent('You have as many passkeys as there can be.');
});

it('asks for the password when none was given recently', async () => {
  account.isProved = false;
  show();
  await press('Add a passkey');
  await press('Go on');
  await userEvent.type(await screen.findByLabelText('Current password'), 'the old password{Enter}');
  expect(await screen.findByText('Firefox on Windows is added.')).toBeVisible();
});

it('takes a passkey instead of the password', async () => {
  account.isProved = false;
  api.hasPasskey = true;
  show();
  await press('Remove: Phone');
  await confirm('Remove');
  await press('Use a passkey instead');
  expect(await screen.findByText('Phone is removed.')).toBeVisible();
  expect(account.passkeys.map(({ name }) => name)).toEqual(['Key ring']);
});

it('renames one', async () => {
  show();
  await press('Rename: Phone');
  const field = await screen.findByLabelText('Name');
  expect(field).toHaveValue('Phone');
  await userEvent.clear(field);
  await press('Save');
  expect(await screen.findByText('Give it a name.')).toBeVisible();
  await userEvent.type(field, 'Old phone');
  await press('Save');
  expect(await screen.findByText('Old phone')).toBeVisible();
});

it('removes one when asked twice, and leaves the keyboard in the list', async () => {
  show();
  await press('Remove: Phone');
  expect(await screen.findByRole('alertdialog', { name: 'Remove “Phone”?' })).toBeVisible();
  expect(account.passkeys).toHaveLength(2);
  await confirm('Remove');
  expect(await screen.findByText('Phone is removed.')).toBeVisible();
  expect(screen.queryByText('Phone')).toBeNull();
  await waitFor(() => expect(screen.getByRole('list').parentElement).toHaveFocus());
});

it('says so when the API does not answer', async () => {
  show();
  await screen.findByText('Phone');
  api.intercept = (call) => (call.method === 'DELETE' ? networkTrouble() : account.answer(call));
  await press('Remove: Phone');
  await confirm('Remove');
  expect(await within(await screen.findByRole('alertdialog')).findByRole('alert')).toHaveTextContent('could not reach the server');
});
