import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FakeAccount } from '../../../testing/fakeAccount';
import { chris, FakeApi, networkTrouble, sam } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { PrivacySection } from './PrivacySection';

let api: FakeApi;
let account: FakeAccount;

beforeEach(() => {
  api = new FakeApi();
  account = new FakeAccount(api);
});

const show = (user: Parameters<typeof renderSignedIn>[0]) => renderSignedIn(user, <PrivacySection />);

it.each([
  ['a student', sam, 'Let my coach see when I was last here'],
  ['a coach', { id: chris.id, name: chris.name, role: 'coach' as const }, 'Let my students see when I was last here'],
])('shows nothing of %s until they say so', async (_, user, name) => {
  show(user);
  const setting = await screen.findByRole('switch', { name });
  expect(setting).not.toBeChecked();
  await userEvent.click(setting);
  await waitFor(() => expect(account.privacy).toEqual({ showsLastSeen: true }));
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(setting).toBeChecked();
});

it('says so when it did not work, and shows what is so', async () => {
  show(sam);
  const setting = await screen.findByRole('switch');
  api.intercept = (call) => (call.method === 'PUT' ? networkTrouble() : account.answer(call));
  await userEvent.click(setting);
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('could not reach the server'));
  expect(setting).not.toBeChecked();
});
