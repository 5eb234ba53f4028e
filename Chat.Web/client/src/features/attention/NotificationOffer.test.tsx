import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Chat } from '../../app/chat';
import { sam } from '../../testing/fakeApi';
import { FakeHub } from '../../testing/fakeHub';
import { changeDeviceSettings, deviceSettings } from '../device/deviceSettings';
import { Session } from '../session/session';
import { AttentionContext } from './AttentionContext';
import { saidNotNow } from './later';
import { NotificationOffer } from './NotificationOffer';
import { permission } from './permission';

const onAnswer = vi.fn<() => void>();
const offer = () => screen.queryByRole('region', { name: 'Get told about new messages?' });
const answer = (name: string) => userEvent.click(screen.getByRole('button', { name }));
let chat: Chat;

beforeEach(() => {
  onAnswer.mockClear();
  const notification = { permission: 'default', requestPermission: async () => (notification.permission = 'granted') };
  vi.stubGlobal('Notification', notification);
  permission.set('default');
  chat = new Chat(new Session(), sam, new FakeHub());
  render(
    <AttentionContext value={chat}>
      <NotificationOffer onAnswer={onAnswer} />
    </AttentionContext>,
  );
});

afterEach(() => {
  act(() => {
    changeDeviceSettings({ notifications: true });
    saidNotNow.set(false);
  });
  localStorage.clear();
});

const missSomething = () => act(() => chat.alerts.missedSomething.set(true));

it('is made only to somebody who missed a message', () => {
  expect(offer()).toBeNull();
  missSomething();
  expect(offer()).toBeVisible();
});

it('lets the browser ask, and is gone', async () => {
  missSomething();
  await answer('Yes, tell me');
  expect(Notification.permission).toBe('granted');
  expect(offer()).toBeNull();
  expect(onAnswer).toHaveBeenCalledOnce();
});

it('waits a week after "not now"', async () => {
  missSomething();
  await answer('Not now');
  expect(offer()).toBeNull();
  expect(Number(localStorage.getItem('chat-ask-later'))).toBeGreaterThan(0);
  expect(deviceSettings.get().notifications).toBe(true);
});

it('is never made again after "never"', async () => {
  missSomething();
  await answer('Never');
  expect(offer()).toBeNull();
  expect(deviceSettings.get().notifications).toBe(false);
});

it('is not made where the browser has answered already', () => {
  missSomething();
  act(() => permission.set('denied'));
  expect(offer()).toBeNull();
});
