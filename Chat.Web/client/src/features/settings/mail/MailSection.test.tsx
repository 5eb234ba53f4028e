import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FakeAccount } from '../../../testing/fakeAccount';
import { FakeApi, networkTrouble, sam } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { MailSection } from './MailSection';

let api: FakeApi;
let account: FakeAccount;

beforeEach(() => {
  api = new FakeApi();
  account = new FakeAccount(api);
});

it('mails after a while until the user wants something else', async () => {
  renderSignedIn(sam, <MailSection />);
  expect(await screen.findByRole('radio', { name: 'After 20 minutes' })).toBeChecked();
  await userEvent.click(screen.getByRole('radio', { name: 'Never' }));
  await waitFor(() => expect(account.waitingMail.wish).toBe('never'));
  expect(await screen.findByText('Saved')).toBeVisible();
  expect(screen.getByRole('radio', { name: 'Never' })).toBeChecked();
});

it('says so where Chat sends no mail', async () => {
  account.waitingMail = { wish: 'daily', isSent: false };
  renderSignedIn(sam, <MailSection />);
  expect(await screen.findByText('Chat sends no mail here.')).toBeVisible();
});

it('says so when it did not work, and shows what is so', async () => {
  renderSignedIn(sam, <MailSection />);
  const never = await screen.findByRole('radio', { name: 'Never' });
  api.intercept = (call) => (call.method === 'PUT' ? networkTrouble() : account.answer(call));
  await userEvent.click(never);
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('could not reach the server'));
  expect(never).not.toBeChecked();
});
