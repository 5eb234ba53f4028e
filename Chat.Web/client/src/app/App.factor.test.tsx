import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { api, link, renewFakes, show } from '../testing/app';
import { FakeAccount } from '../testing/fakeAccount';

renewFakes();

it('shows nothing but the way to a second factor to a user who lacks a required one', async () => {
  const account = new FakeAccount(api);
  api.lacksFactor = true;
  show();
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Set up a second step' })).toHaveFocus());
  expect(api.sent('GET', '/api/conversations')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Set up an app' }));
  await userEvent.type(await screen.findByLabelText('Code from your app'), `${account.code}{Enter}`);
  expect(await screen.findByRole('heading', { name: 'Recovery codes' })).toBeVisible();
  api.lacksFactor = false;

  // The user has looked for a safe place in another window.
  const before = api.sent('GET', '/api/session').length;
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(api.sent('GET', '/api/session').length).toBeGreaterThan(before));
  expect(screen.getByText('aaaa-bbbb-cccc-ddda')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'I have kept the codes' }));
  expect(await link()).toBeVisible();
});

it('lets such a user sign out', async () => {
  api.lacksFactor = true;
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
  expect(await screen.findByLabelText('Email address')).toBeVisible();
});
