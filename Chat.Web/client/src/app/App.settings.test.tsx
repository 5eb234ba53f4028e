import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeDeviceSettings } from '../features/device/deviceSettings';
import { navigate } from '../lib/location';
import { api, renewFakes, show } from '../testing/app';
import { FakeAccount } from '../testing/fakeAccount';
import { chris, networkTrouble } from '../testing/fakeApi';

let account: FakeAccount;
let isOffline = false;

renewFakes();

beforeEach(() => {
  isOffline = false;
  account = new FakeAccount(api);
  api.intercept = (call) =>
    isOffline && call.path.endsWith('/messages') && call.method === 'POST' ? networkTrouble() : account.answer(call);
});

afterEach(() => {
  act(() => changeDeviceSettings({ language: 'auto' }));
  localStorage.clear();
});

const chooseInMenu = async (role: 'menuitem' | 'menuitemradio', name: string) => {
  await userEvent.click(await screen.findByRole('button', { name: 'Menu' }));
  await userEvent.click(await screen.findByRole(role, { name }));
};
const write = async () => {
  isOffline = true;
  await userEvent.type(await screen.findByRole('textbox', { name: 'Write to Chris Bakker' }), 'On the train{Enter}');
  await screen.findByText(/Not sent yet/);
};

it('leads to the settings', async () => {
  show();
  await chooseInMenu('menuitem', 'Settings');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Settings' })).toHaveFocus());
});

it('asks before signing out loses what was not sent', async () => {
  navigate('/conversations/9');
  show();
  await write();
  await chooseInMenu('menuitem', 'Sign out');
  expect(await screen.findByRole('alertdialog', { name: 'Sign out?' })).toHaveTextContent('1 message that you wrote has not been sent yet');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await chooseInMenu('menuitem', 'Sign out');
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out anyway' }));
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
});

it('speaks another language at once, and still sends what was written before', async () => {
  navigate('/conversations/9');
  show();
  await write();
  act(() => changeDeviceSettings({ language: 'nl' }));
  expect(await screen.findByText(/Nog niet verstuurd/)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Berichten met Chris Bakker' })).toHaveTextContent('On the train');
  isOffline = false;
  act(() => void dispatchEvent(new Event('online')));
  await waitFor(() => expect(api.messages.map(({ text }) => text)).toEqual(['On the train']));
});

it('shows a coach what students see, and lets them change it in the menu', async () => {
  api.user = { id: chris.id, name: chris.name, role: 'coach' };
  show();
  expect(await screen.findByText(/Coach · Available/)).toBeVisible();
  await chooseInMenu('menuitemradio', 'Busy');
  expect(await screen.findByText(/Coach · Busy/)).toBeVisible();
  expect(account.availability.availability).toBe('busy');
});

it('says so when the menu could not change it', async () => {
  api.user = { id: chris.id, name: chris.name, role: 'coach' };
  api.intercept = (call) => (call.method === 'PUT' && call.path === '/api/me/availability' ? networkTrouble() : account.answer(call));
  show();
  await screen.findByText(/Coach · Available/);
  await chooseInMenu('menuitemradio', 'Away');
  expect(await screen.findByText(/could not reach the server/)).toBeVisible();
});
