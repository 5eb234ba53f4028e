import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeNotification } from '../../testing/fakeNotification';
import { changeDeviceSettings } from '../device/deviceSettings';
import { Notifications } from './notifications';

const { shown } = FakeNotification;

/** The notifications of the service worker, which outlive the page. */
const kept = {
  getNotifications: vi.fn<() => Promise<FakeNotification[]>>(async () => shown.filter(({ isOpen }) => isOpen)),
  showNotification: async (title: string, options: NotificationOptions) => void new FakeNotification(title, options),
};

const open = () => shown.filter(({ isOpen }) => isOpen).map(({ tag }) => tag);

function refuse(): never {
  throw new TypeError('Illegal constructor');
}

beforeEach(() => {
  vi.stubGlobal('Notification', FakeNotification);
  const serviceWorker = { ready: Promise.resolve(kept), getRegistration: async () => kept };
  Object.defineProperty(navigator, 'serviceWorker', { value: serviceWorker, configurable: true });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker');
  shown.length = 0;
  localStorage.clear();
  kept.getNotifications.mockClear();
});

describe('notifications', () => {
  it('are noticed again where another tab has told already', () => {
    new Notifications('student').show({ id: '9', name: 'Chris' });
    new Notifications('student').show({ id: '9', name: 'Chris' });
    expect(shown.map(({ isNoticed, isOpen }) => [isNoticed, isOpen])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('say who wrote only where that is wanted, and never what', () => {
    const notifications = new Notifications('student');
    notifications.show({ id: '9', name: 'Chris' });
    changeDeviceSettings({ namesInNotifications: true });
    notifications.show({ id: '9', name: 'Chris' });
    notifications.show({ id: '8', name: 'Kim' });
    changeDeviceSettings({ namesInNotifications: false });
    expect(shown.map(({ title, body, tag, isOpen }) => [title, body, tag, isOpen])).toEqual([
      ['New message from your coach', '', 'conversation-9', false],
      ['Chris', 'New message', 'conversation-9', true],
      ['Kim', 'New message', 'conversation-8', true],
    ]);
  });

  it('of reminders say of whom only where that is wanted, and are apart from those of their conversation', () => {
    const notifications = new Notifications('coach');
    notifications.show({ id: '9', name: 'Sam' });
    notifications.remind({ peerId: '9', seq: 1 }, 'Sam');
    changeDeviceSettings({ namesInNotifications: true });
    notifications.remind({ peerId: '9', seq: 11 }, 'Sam');
    notifications.close('9');
    notifications.closeReminder({ peerId: '9', seq: 1 });
    expect(shown.map(({ title, body, tag, isOpen }) => [title, body, tag, isOpen])).toEqual([
      ['New message from a student', '', 'conversation-9', false],
      ['A reminder is due', '', 'reminder-9-1', false],
      ['A reminder is due', 'Sam', 'reminder-9-11', true],
    ]);
    shown.at(-1)!.click();
    expect(location.pathname).toBe('/conversations/9');
    expect(open()).toEqual([]);
  });

  it('are noticed again on a phone', async () => {
    vi.stubGlobal('Notification', refuse);
    const notifications = new Notifications('student');
    notifications.show({ id: '9', name: 'Chris' });
    notifications.show({ id: '9', name: 'Chris' });
    await vi.waitFor(() => expect(shown.map(({ isNoticed }) => isNoticed)).toEqual([true, true]));
    expect(open()).toEqual(['conversation-9']);
  });

  it('go when their conversation is read, those of an earlier visit too', async () => {
    await kept.showNotification('Earlier', { tag: 'conversation-9' });
    await kept.showNotification('Not read', { tag: 'conversation-90' });
    new Notifications('coach').close('9');
    await vi.waitFor(() => expect(open()).toEqual(['conversation-90']));
  });

  it('are asked for once, however many conversations are read', async () => {
    const notifications = new Notifications('coach');
    for (const peerId of ['7', '8', '9']) notifications.close(peerId);
    await vi.waitFor(() => expect(kept.getNotifications).toHaveBeenCalledOnce());
    notifications.close('9');
    await vi.waitFor(() => expect(kept.getNotifications).toHaveBeenCalledTimes(2));
  });

  it('all go when somebody signs out, but nobody else’s', async () => {
    await kept.showNotification('Earlier', { tag: 'conversation-9' });
    await kept.showNotification('Of another kind', { tag: 'other' });
    const notifications = new Notifications('student');
    notifications.show({ id: '8', name: 'Chris' });
    notifications.closeAll();
    await vi.waitFor(() => expect(open()).toEqual(['other']));
  });

  it('are closed where there is no service worker', () => {
    Reflect.deleteProperty(navigator, 'serviceWorker');
    const notifications = new Notifications('student');
    notifications.show({ id: '9', name: 'Chris' });
    notifications.close('9');
    expect(open()).toEqual([]);
  });
});
