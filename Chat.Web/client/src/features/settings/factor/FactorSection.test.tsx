import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeAccount } from '../../../testing/fakeAccount';
import { FakeApi, problem, sam } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { FactorSection } from './FactorSection';

let api: FakeApi;
let account: FakeAccount;

beforeEach(() => {
  api = new FakeApi();
  account = new FakeAccount(api);
});

function show() {
  renderSignedIn(sam, <FactorSection />);
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

it('sets an app up, and shows the recovery codes once', async () => {
  const user = userEvent.setup();
  show();
  await press('Set up an app');
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Set up an app' }));
  expect(dialog.getByRole('img', { name: 'QR code for your authenticator app' })).toBeVisible();
  expect(dialog.getByText('JBSW Y3DP EHPK 3PXP')).toBeVisible();
  const field = dialog.getByLabelText('Code from your app');
  await waitFor(() => expect(field).toHaveFocus());
  await userEvent.type(field, '654321{Enter}');
  await waitFor(() => expect(field).toHaveAccessibleDescription(/That code is not right/));
  expect(account.factor.appSince).toBeNull();
  await userEvent.clear(field);
  await userEvent.type(field, '123456{Enter}');

  const codes = within(await screen.findByRole('alertdialog', { name: 'Recovery codes' }));
  expect(codes.getAllByRole('listitem')).toHaveLength(10);
  await user.click(codes.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toContain('aaaa-bbbb-cccc-ddda\naaaa-bbbb-cccc-dddb');
  await user.click(codes.getByRole('button', { name: 'I have kept the codes' }));
  expect(await screen.findByText(/An authenticator app is set up since/)).toBeVisible();
  expect(screen.getByText('10 recovery codes are left.')).toBeVisible();
  expect(screen.queryByText('aaaa-bbbb-cccc-ddda')).toBeNull();
});

it('prints the codes', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  account.factor = { appSince: '2026-03-18T09:00:00Z', recoveryCodesLeft: 1, passkeys: 0, required: false };
  show();
  expect(await screen.findByText('1 recovery code is left.')).toBeVisible();
  await press('Make new recovery codes');
  await press('Print');
  expect(print).toHaveBeenCalled();
});

it('says when the setting up took too long', async () => {
  show();
  await press('Set up an app');
  api.intercept = (call) => (call.path.endsWith('/confirmation') ? problem(409, 'set-up-void') : account.answer(call));
  await userEvent.type(await screen.findByLabelText('Code from your app'), '123456{Enter}');
  expect(await screen.findByText('That took too long. Cancel, and begin again.')).toBeVisible();
});

it('turns off after a proof with password and code', async () => {
  account.factor = { appSince: '2026-03-18T09:00:00Z', recoveryCodesLeft: 8, passkeys: 0, required: false };
  account.isProved = false;
  show();
  await press('Turn off');
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Turn off' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Is it you?' }));
  await userEvent.type(dialog.getByLabelText('Current password'), 'the old password{Enter}');
  await userEvent.type(await dialog.findByLabelText('Code from your app'), '123456');
  await userEvent.click(dialog.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByText('No authenticator app is set up.')).toBeVisible();
});

it('offers no turning off where the role requires the second step', async () => {
  account.factor = { appSince: '2026-03-18T09:00:00Z', recoveryCodesLeft: 8, passkeys: 0, required: true };
  show();
  expect(await screen.findByText(/Your role requires a second step/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Turn off' })).toBeNull();
});
