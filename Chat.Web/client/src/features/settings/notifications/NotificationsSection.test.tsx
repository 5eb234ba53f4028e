import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { permission } from '../../attention/permission';
import { changeDeviceSettings, deviceSettings } from '../../device/deviceSettings';
import { NotificationsSection } from './NotificationsSection';

const asked = vi.fn<() => Promise<NotificationPermission>>();
const browser = { permission: 'default' as NotificationPermission, requestPermission: asked };

beforeEach(() => {
  browser.permission = 'default';
  vi.stubGlobal('Notification', browser);
  changeDeviceSettings({ notifications: true, namesInNotifications: false, sound: true, quietHours: null });
});

afterEach(() => {
  localStorage.clear();
  permission.set('default');
});

const answer = (answered: NotificationPermission) =>
  asked.mockImplementation(async () => (browser.permission = answered));

it('has the browser ask when notifications are wanted', async () => {
  answer('granted');
  render(<NotificationsSection />);
  const notifications = screen.getByRole('switch', { name: 'Show notifications' });
  expect(notifications).not.toBeChecked();
  await userEvent.click(notifications);
  await waitFor(() => expect(notifications).toBeChecked());
  await userEvent.click(notifications);
  await waitFor(() => expect(notifications).not.toBeChecked());
  expect(deviceSettings.get().notifications).toBe(false);
});

it('shows names only to those who say so, and says who else may see them', async () => {
  answer('granted');
  render(<NotificationsSection />);
  const names = screen.getByRole('switch', { name: 'Show the name of the sender in notifications on this device' });
  expect(names).not.toBeChecked();
  expect(names).toBeDisabled();
  expect(names).toHaveAccessibleDescription(/Anyone who sees this screen/u);
  await userEvent.click(screen.getByRole('switch', { name: 'Show notifications' }));
  await waitFor(() => expect(names).toBeEnabled());
  await userEvent.click(names);
  expect(names).toBeChecked();
  expect(deviceSettings.get().namesInNotifications).toBe(true);
});

it('says how to allow them once the browser blocks them', async () => {
  answer('denied');
  render(<NotificationsSection />);
  const notifications = screen.getByRole('switch', { name: 'Show notifications' });
  await userEvent.click(notifications);
  expect(await screen.findByText(/browser blocks notifications/)).toBeVisible();
  expect(notifications).toBeDisabled();
});

it('says when the browser has none', () => {
  vi.stubGlobal('Notification', undefined);
  Reflect.deleteProperty(globalThis, 'Notification');
  render(<NotificationsSection />);
  expect(screen.getByText(/has no notifications/)).toBeVisible();
});

it('lets the sound be off', async () => {
  render(<NotificationsSection />);
  await userEvent.click(screen.getByRole('switch', { name: 'Sound' }));
  expect(deviceSettings.get().sound).toBe(false);
});

it('keeps quiet hours, once they are hours', async () => {
  render(<NotificationsSection />);
  await userEvent.click(screen.getByRole('switch', { name: 'Quiet hours' }));
  expect(deviceSettings.get().quietHours).toEqual({ from: '22:00', to: '07:00' });
  await userEvent.clear(screen.getByLabelText('From'));
  expect(screen.getByText('Fill in both times.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('From'), '07:00');
  expect(screen.getByText('Choose two different times.')).toBeVisible();
  expect(deviceSettings.get().quietHours).toEqual({ from: '22:00', to: '07:00' });
  await userEvent.clear(screen.getByLabelText('From'));
  await userEvent.type(screen.getByLabelText('From'), '21:30');
  expect(deviceSettings.get().quietHours).toEqual({ from: '21:30', to: '07:00' });
  await userEvent.click(screen.getByRole('switch', { name: 'Quiet hours' }));
  expect(deviceSettings.get().quietHours).toBeNull();
});

it('follows what another tab chose', () => {
  render(<NotificationsSection />);
  act(() => changeDeviceSettings({ sound: false }));
  expect(screen.getByRole('switch', { name: 'Sound' })).not.toBeChecked();
});
