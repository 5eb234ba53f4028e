import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FakeAccount } from '../../testing/fakeAccount';
import { chris, FakeApi, problem, sam } from '../../testing/fakeApi';
import { renderSignedIn } from '../../testing/renderSignedIn';
import { setWidth } from '../../testing/viewport';
import SettingsPage from './SettingsPage';

const coach = { id: chris.id, name: chris.name, role: 'coach' } as const;
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi();
  void new FakeAccount(api);
});

const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

it('has for a coach, above what everybody has, when and how they can be reached', async () => {
  renderSignedIn(coach, <SettingsPage />);
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Settings', level: 1 })).toHaveFocus());
  expect(await screen.findByRole('radio', { name: 'Available' })).toBeChecked();
  expect(headings()).toEqual([
    'Availability', 'Office hours', 'Saved replies', 'Notifications', 'Mail', 'Appearance and language', 'Privacy',
    'Password', 'Passkeys', 'Two-step verification', 'Signed-in devices',
  ]);
});

it('asks for nothing of a coach on behalf of a student', async () => {
  renderSignedIn(sam, <SettingsPage />);
  expect(await screen.findByText('Firefox on Windows')).toBeVisible();
  expect(headings()).not.toContain('Availability');
  expect(headings()).not.toContain('Saved replies');
  expect(api.sent('GET', '/api/me/availability')).toEqual([]);
});

it('says what could not be loaded, and lets try again', async () => {
  api.intercept = () => problem(500, 'unexpected');
  renderSignedIn(coach, <SettingsPage />);
  await waitFor(() => expect(screen.getAllByText(/could not be loaded/)).toHaveLength(5));
  void new FakeAccount(api);
  for (const button of screen.getAllByRole('button', { name: 'Try again' })) await userEvent.click(button);
  expect(await screen.findByText('Firefox on Windows')).toBeVisible();
  expect(await screen.findByRole('radio', { name: 'Available' })).toBeChecked();
});

it('has a way back on a phone', () => {
  setWidth('narrow');
  renderSignedIn(sam, <SettingsPage />);
  expect(screen.getByRole('button', { name: 'Back to conversations' })).toBeVisible();
});
