import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { alex, FakeAdmin } from '../../../testing/fakeAdmin';
import { FakeApi, problem } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { RecoveryCard } from './RecoveryCard';

let api: FakeApi;
let admin: FakeAdmin;

beforeEach(() => {
  api = new FakeApi();
  admin = new FakeAdmin(api);
});

const show = (id = '42') => renderSignedIn(alex, <RecoveryCard person={admin.person(id)!} />);
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const dialog = async () => within(await screen.findByRole('alertdialog'));
const others = { askedBy: { id: '77', name: 'Lee Jansen' }, confirmedBy: null };
const times = { askedAt: '2026-03-18T09:00:00Z', opensAt: '2026-03-19T09:00:00Z', expiresAt: '2026-03-22T09:00:00Z' };

it('asks for a recovery, and leaves the confirmation to another admin', async () => {
  show();
  await press('Recover the account');
  await userEvent.click((await dialog()).getByRole('button', { name: 'Recover the account' }));
  expect(await screen.findByText(/The link works from .*Mar 19/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Recover the account' })).toBeNull();
});

it('shows the link where no mail is sent, until the recovery is stopped', async () => {
  admin.recoveryLink = 'https://chat.test/welcome#AAAA';
  show();
  await press('Recover the account');
  await userEvent.click((await dialog()).getByRole('button', { name: 'Recover the account' }));
  expect(await screen.findByText('https://chat.test/welcome#AAAA')).toBeVisible();
  await press('Stop the recovery');
  expect(await screen.findByRole('button', { name: 'Recover the account' })).toBeVisible();
  expect(screen.queryByText('https://chat.test/welcome#AAAA')).toBeNull();
});

it("confirms another admin's recovery, with the password if the API asks for it", async () => {
  admin.recovery = { ...others, ...times };
  let isProved = false;
  api.intercept = (call) => {
    if (call.method === 'POST' && call.path === '/api/session/proof') {
      isProved = true;
      return new Response(null, { status: 204 });
    }
    return call.method === 'PUT' && !isProved ? problem(403, 'proof-needed') : admin.answer(call);
  };
  show();
  expect(await screen.findByText(/Lee Jansen asked for a recovery/u)).toBeVisible();
  await press('Confirm');
  await userEvent.click((await dialog()).getByRole('button', { name: 'Confirm' }));
  await userEvent.type(await screen.findByLabelText('Current password'), 'secret{Enter}');
  expect(await screen.findByText(/confirmed it/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
});

it('says why a recovery was refused', async () => {
  api.intercept = (call) => (call.method === 'POST' ? problem(409, 'recovery-under-way') : admin.answer(call));
  show();
  await press('Recover the account');
  await userEvent.click((await dialog()).getByRole('button', { name: 'Recover the account' }));
  expect(await (await dialog()).findByText('A recovery of this person is under way already.')).toBeVisible();
});

it('sends an admin who needs a recovery to another admin', async () => {
  show(alex.id);
  expect(await screen.findByText('Another administrator must do this for you.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Recover the account' })).toBeNull();
});
