import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message, User } from '../../api/types';
import { conversationWith } from '../../testing/conversations';
import { FakeNotification } from '../../testing/fakeNotification';
import { conversationsQuery } from '../conversations/conversations';
import { changeDeviceSettings } from '../device/deviceSettings';
import { Alerts, lookedAt, lookingAt } from './alerts';
import { chime } from './chime';
import { permission } from './permission';
import { Tabs } from './tabs';

vi.mock('./chime', () => ({ canChime: () => true, chime: vi.fn<() => void>() }));

const { shown } = FakeNotification;

interface Tab {
  readonly tabs: Tabs;
  readonly alerts: Alerts;
  readonly close: () => void;
  /** Puts the list into this tab's cache, as the API would return it. */
  readonly gets: (unread: number, lastSeq: number, peerId?: string, last?: Partial<Message>) => Promise<void>;
}

const opened: Tab[] = [];

const me = '42';

function openTab(role: User['role'] = 'student'): Tab {
  const cache = new QueryClient();
  const tabs = new Tabs(me);
  const alerts = new Alerts(cache, tabs, role);
  tabs.open((hint) => hint.kind === 'told' && alerts.told(hint.peerId, hint));
  const end = alerts.start();
  const gets = async (unread: number, lastSeq: number, peerId = '9', last: Partial<Message> = {}) => {
    // The unread messages come before my last message.
    const readSeq = Math.max(0, lastSeq - unread - (last.sender === me ? 1 : 0));
    const conversation = conversationWith(peerId, 'Chris', { unread, lastSeq, readSeq });
    cache.setQueryData(conversationsQuery.queryKey, [{ ...conversation, lastMessage: { ...conversation.lastMessage!, ...last } }]);
    await vi.advanceTimersByTimeAsync(10);
  };
  const tab = { tabs, alerts, gets, close: () => (end(), tabs.close()) };
  opened.push(tab);
  return tab;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Notification', FakeNotification);
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  permission.set('granted');
});

afterEach(() => {
  for (const tab of opened.splice(0)) tab.close();
  shown.length = 0;
  vi.mocked(chime).mockClear();
  changeDeviceSettings({ notifications: true, sound: true, quietHours: null });
  localStorage.clear();
});

describe('alerts', () => {
  it('tell of a reminder in one tab, and in none while somebody looks at one', async () => {
    const [one, other] = [openTab(), openTab()];
    const place = { peerId: '9', seq: 4 };
    await Promise.all([one.alerts.remind(place, 'Chris'), other.alerts.remind(place, 'Chris')]);
    expect(shown.map(({ title }) => title)).toEqual(['A reminder is due']);
    one.alerts.reminded(place);
    other.alerts.reminded(place);
    expect(shown.every(({ isOpen }) => !isOpen)).toBe(true);

    const leave = other.tabs.hold(lookedAt);
    await vi.advanceTimersByTimeAsync(10);
    await one.alerts.remind({ ...place, seq: 5 }, 'Chris');
    expect(shown).toHaveLength(1);
    leave();
    changeDeviceSettings({ notifications: false });
    await vi.advanceTimersByTimeAsync(10);
    await one.alerts.remind({ ...place, seq: 5 }, 'Chris');
    expect(shown).toHaveLength(1);
  });

  it('tell of a new message, and not what it says or who wrote it', async () => {
    const tab = openTab();
    await tab.gets(0, 1);
    await tab.gets(1, 2);
    expect(shown).toEqual([expect.objectContaining({ title: 'New message from your coach', tag: 'conversation-9', isOpen: true })]);
    expect(chime).toHaveBeenCalledOnce();
    expect(tab.alerts.missedSomething.get()).toBe(true);
  });

  it('are silent about what was there before, and about what the list only shows again', async () => {
    const tab = openTab();
    await tab.gets(3, 3);
    await tab.gets(3, 3);
    await tab.gets(2, 3);
    expect(shown).toEqual([]);
    expect(chime).not.toHaveBeenCalled();
  });

  it('come once for what is written in one go, and again when it was read in between', async () => {
    const tab = openTab();
    await tab.gets(0, 1);
    await tab.gets(1, 2);
    await tab.gets(2, 3);
    expect(shown).toHaveLength(1);
    await tab.gets(0, 3);
    expect(shown[0]!.isOpen).toBe(false);
    await vi.advanceTimersByTimeAsync(5_000);
    await tab.gets(1, 4);
    expect(shown.map(({ isOpen }) => isOpen)).toEqual([false, true]);
    expect(chime).toHaveBeenCalledTimes(2);
  });

  it('come to a coach whose automatic reply has answered already', async () => {
    const coach = openTab('coach');
    await coach.gets(0, 1);
    await coach.gets(1, 3, '9', { sender: me, automatic: true });
    expect(shown).toEqual([expect.objectContaining({ title: 'New message from a student' })]);
  });

  it('come when the peer wrote before what I wrote elsewhere', async () => {
    const tab = openTab();
    await tab.gets(1, 1);
    await tab.gets(1, 2, '9', { sender: me });
    expect(shown).toEqual([]);
    await tab.gets(2, 4, '9', { sender: me });
    expect(shown).toHaveLength(1);
  });

  it('do not come for an automatic reply to what I just wrote, but for what is written beside it', async () => {
    const tab = openTab();
    const automatic = { automatic: true };
    await tab.gets(0, 1, '9', { sender: me });
    await tab.gets(1, 2, '9', automatic);
    expect(shown).toEqual([]);
    await tab.gets(3, 4, '9', automatic);
    expect(shown).toHaveLength(1);
  });

  it('sound once when several write at the same time', async () => {
    const tab = openTab();
    await tab.gets(0, 1, '9');
    await tab.gets(0, 1, '8');
    await tab.gets(1, 2, '9');
    await tab.gets(1, 2, '8');
    expect(shown).toHaveLength(2);
    expect(chime).toHaveBeenCalledOnce();
  });

  it('come from one tab of all', async () => {
    const tabs = [openTab(), openTab(), openTab()];
    for (const tab of tabs) await tab.gets(0, 1);
    await Promise.all(tabs.map((tab) => tab.gets(1, 2)));
    expect(shown).toHaveLength(1);
    expect(chime).toHaveBeenCalledOnce();
  });

  it('come all the same when another tab was closed', async () => {
    const [one, other] = [openTab(), openTab()];
    await one.gets(0, 1);
    await other.gets(0, 1);
    one.close();
    await other.gets(1, 2);
    expect(shown).toHaveLength(1);
  });

  it('do not come from a tab that was asleep while another told', async () => {
    const [awake, asleep] = [openTab(), openTab()];
    const heard = vi.spyOn(asleep.alerts, 'told');
    await awake.gets(0, 1);
    await asleep.gets(0, 1);
    await awake.gets(1, 2);
    heard.mockClear();
    await vi.advanceTimersByTimeAsync(31_000);
    // The hint to the other tab travels over a real channel, so the test waits for it.
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    shown.length = 0;
    await asleep.gets(1, 2);
    await asleep.gets(1, 3, '9', { sender: me });
    expect(shown).toEqual([]);
    await asleep.gets(2, 4);
    expect(shown).toHaveLength(1);
  });

  it('do not come where somebody looks at the conversation, in whichever tab', async () => {
    const [looked, other] = [openTab(), openTab()];
    await looked.gets(0, 1);
    await other.gets(0, 1);
    const leave = looked.tabs.hold(lookingAt('9'));
    await looked.gets(1, 2);
    await other.gets(1, 2);
    expect(shown).toEqual([]);
    expect(chime).not.toHaveBeenCalled();
    leave();
    await vi.advanceTimersByTimeAsync(0);
    await looked.gets(2, 3);
    expect(shown).toHaveLength(1);
  });

  it('go when the conversation is opened, before anything of it is marked as read', async () => {
    const tab = openTab();
    await tab.gets(0, 1);
    await tab.gets(1, 2);
    tab.alerts.opened('8');
    expect(shown[0]!.isOpen).toBe(true);
    tab.alerts.opened('9');
    expect(shown[0]!.isOpen).toBe(false);
  });

  it('leave out what is turned off', async () => {
    const tab = openTab();
    await tab.gets(0, 1);
    changeDeviceSettings({ sound: false });
    await tab.gets(1, 2);
    expect([shown.length, vi.mocked(chime).mock.calls.length]).toEqual([1, 0]);
    await tab.gets(0, 2);
    changeDeviceSettings({ sound: true, notifications: false });
    await tab.gets(1, 3);
    expect([shown.length, vi.mocked(chime).mock.calls.length]).toEqual([1, 1]);
  });

  it('do not come in quiet hours', async () => {
    vi.setSystemTime(new Date('2026-03-18T23:30:00'));
    changeDeviceSettings({ quietHours: { from: '22:00', to: '07:00' } });
    const tab = openTab();
    await tab.gets(0, 1);
    await tab.gets(1, 2);
    await tab.gets(2, 4, '9', { sender: me, automatic: true });
    expect(shown).toEqual([]);
    expect(chime).not.toHaveBeenCalled();
  });

  it('lead to the conversation when they are clicked', async () => {
    const focus = vi.spyOn(window, 'focus').mockReturnValue();
    const tab = openTab();
    await tab.gets(0, 1);
    await tab.gets(1, 2);
    shown[0]!.click();
    expect(location.pathname).toBe('/conversations/9');
    expect(focus).toHaveBeenCalledOnce();
    expect(shown[0]!.isOpen).toBe(false);
  });
});
