import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { patienceMs } from '../features/conversations/reads';
import { Session } from '../features/session/session';
import { navigate } from '../lib/location';
import { conversationWith } from '../testing/conversations';
import { FakeApi, json, networkTrouble, problem, sam } from '../testing/fakeApi';
import { FakeHub } from '../testing/fakeHub';
import { setWidth } from '../testing/viewport';
import { App } from './App';

let api: FakeApi;
let hub: FakeHub;

vi.mock('@microsoft/signalr', async (original) => ({
  ...(await original<object>()),
  HubConnectionBuilder: class {
    withUrl = () => this;
    configureLogging = () => this;
    build = () => hub;
  },
}));

beforeEach(() => {
  api = new FakeApi();
  hub = new FakeHub();
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
});

const show = () => render(<App session={new Session()} />);
const messages = () => screen.findByRole('region', { name: 'Messages with Chris Bakker' });
const box = () => screen.findByRole('textbox', { name: 'Write to Chris Bakker' });
const signOut = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
};
const signIn = async () => {
  await userEvent.type(await screen.findByLabelText('Email address'), 'student@demo.test');
  await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}');
};
/** Stretches the patience for unanswered calls, so that a call without an answer holds up the list on a slow machine too. */
const holdPatience = () => {
  const timeout = globalThis.setTimeout;
  vi.stubGlobal('setTimeout', (call: () => void, ms?: number) => timeout(call, ms === patienceMs ? 60_000 : ms));
};
const link = () => screen.findByRole('link', { name: /Chris Bakker/ });
const button = (name: string) => screen.getByRole('button', { name });
/** Matches the parts of the page that are hidden from screen readers. */
const hidden = '[aria-hidden=true], [inert]';
const openMenu = async (text: string) => {
  const row = (await within(await messages()).findByText(text)).closest<HTMLElement>('[role=listitem]')!;
  await userEvent.click(within(row).getByRole('button', { name: 'Actions for this message' }));
  await screen.findByRole('menu');
};
const openDelete = async (text: string) => {
  await openMenu(text);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
  await screen.findByRole('alertdialog');
};
const edit = async (text: string) => {
  await openMenu(text);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Edit' }));
  await userEvent.type(await screen.findByRole('textbox', { name: /^Edit your message/ }), '!{Enter}');
};
const openEmoji = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Emoji' }));
  await screen.findByRole('dialog', { name: 'Emoji' });
};

describe('the app', () => {
  it('asks nobody in to sign in, and shows the conversations then', async () => {
    api.user = null;
    show();
    await screen.findByLabelText('Email address');
    expect(screen.queryByText(/You were signed out/)).toBeNull();
    expect(document.title).toBe('Sign in · Chat');
    await userEvent.type(await screen.findByLabelText('Email address'), 'student@demo.test');
    await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}');
    expect(await link()).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Conversations' })).toHaveFocus();
    expect(document.title).toBe('Chat');
  });

  it('opens a conversation, and marks it as read', async () => {
    api.wrote('Hello Sam');
    show();
    expect(await link()).toHaveTextContent('1 unread message');
    await userEvent.click(await link());
    expect(location.pathname).toBe('/conversations/9');
    expect(await messages()).toHaveTextContent('Hello Sam');
    await waitFor(() => expect(api.readSeq).toBe(1));
    expect(await link()).not.toHaveTextContent('unread');
    expect(document.title).toBe('Conversation · Chat');
  });

  it('sends nothing in the name of somebody else who signed in meanwhile', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    api.intercept = ({ method }) => (method === 'POST' ? problem(503, 'unavailable') : undefined);
    await userEvent.type(await box(), 'From Sam{Enter}');
    await waitFor(() => expect(api.sent('POST', '/api/conversations/9/messages')).not.toHaveLength(0));
    api.user = { ...sam, id: '43', name: 'Robin' };
    api.intercept = () => undefined;
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.queryByText('From Sam')).toBeNull());
    expect(await messages()).toBeVisible();
    expect(api.messages).toEqual([]);
    await userEvent.type(await box(), 'From Robin{Enter}');
    await waitFor(() => expect(api.messages.map(({ text }) => text)).toEqual(['From Robin']));
  });

  it('shows nothing as unread again that the API is only just told of', async () => {
    let release: () => void = vi.fn<() => void>();
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    api.intercept = (call) => (call.path.endsWith('/read') ? held : undefined);
    holdPatience();
    api.wrote('Hello Sam');
    navigate('/conversations/9');
    show();
    await waitFor(() => expect(api.sent('PUT', '/api/conversations/9/read')).toHaveLength(1));
    const asked = api.sent('GET', '/api/conversations').length;
    await act(() => Promise.resolve(document.dispatchEvent(new Event('visibilitychange'))));
    act(() => navigate('/'));
    expect(await link()).not.toHaveTextContent('unread');
    expect(api.sent('GET', '/api/conversations')).toHaveLength(asked);
    act(() => release());
    await waitFor(() => expect(api.sent('GET', '/api/conversations').length).toBeGreaterThan(asked));
    expect(await link()).not.toHaveTextContent('unread');
  });

  it('shows the list in time all the same when the API does not answer what was read', async () => {
    api.intercept = (call) => (call.path.endsWith('/read') ? new Promise<undefined>(() => undefined) : undefined);
    api.wrote('Hello Sam');
    navigate('/conversations/9');
    show();
    await waitFor(() => expect(api.sent('PUT', '/api/conversations/9/read')).toHaveLength(1));
    const asked = api.sent('GET', '/api/conversations').length;
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(api.sent('GET', '/api/conversations').length).toBeGreaterThan(asked), { timeout: 4000 });
    holdPatience();
    const answered = api.sent('GET', '/api/conversations').length;
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(api.sent('GET', '/api/conversations').length).toBeGreaterThan(answered));
  });

  it('leaves a message unread while nobody looks', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    api.wrote('Hello Sam');
    navigate('/conversations/9');
    show();
    expect(await messages()).toHaveTextContent('Hello Sam');
    expect(api.readSeq).toBe(0);
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(api.readSeq).toBe(1));
  });

  it('shows what I write at once, and then that it was sent', async () => {
    let release: () => void = vi.fn<() => void>();
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    api.intercept = (call) => (call.path.endsWith('/messages') && call.method === 'POST' ? held : undefined);
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Hello Chris{Enter}');
    const bubble = within(await messages()).getByText('Hello Chris');
    expect(await messages()).toHaveTextContent('Sending…');
    act(() => release());
    await waitFor(() => expect(bubble.closest('[data-state]')).toHaveTextContent('Sent'));
    expect(within(await messages()).getByText('Hello Chris')).toBe(bubble);
  });

  it('lets me try again, or discard, what the API refused', async () => {
    api.intercept = (call) => (call.method === 'POST' && call.path.endsWith('/messages') ? problem(403, 'not-allowed') : undefined);
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'one{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Discard' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Erase the text' }));
    expect(await messages()).not.toHaveTextContent('one');
    expect(await box()).toHaveFocus();

    await userEvent.type(await box(), 'two{Enter}');
    await within(await messages()).findByText(/Not sent/);
    api.intercept = () => undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Sent', { exact: false })).toBeVisible();
    expect(api.messages.map(({ text }) => text)).toEqual(['two']);
  });

  it('shows and says aloud what comes in on a notice', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    api.wrote('Hello Sam');
    act(() => hub.notice('new-message'));
    await waitFor(async () => expect(await messages()).toHaveTextContent('Hello Sam'));
    expect((await screen.findByText('Chris Bakker: Hello Sam')).parentElement).toHaveAttribute('aria-live', 'polite');
  });

  it.each([
    ['a menu', () => openMenu('Hello Chris')],
    ['the dialog that deletes', () => openDelete('Hello Chris')],
    ['the emoji card', () => openEmoji()],
  ])('says aloud what comes in while %s hides the rest', async (_, open) => {
    api.wrote('Hello Chris', sam.id);
    navigate('/conversations/9');
    show();
    await open();
    api.wrote('Hello Sam');
    act(() => hub.notice('new-message'));
    const said = await screen.findByText('Chris Bakker: Hello Sam');
    expect(said.closest(hidden)).toBeNull();
    expect(screen.getByText('Hello Chris', { selector: 'p' }).closest(hidden)).not.toBeNull();
    const regions = [...document.querySelectorAll('[data-live-announcer]')];
    expect(regions.length).toBeGreaterThan(4);
    for (const region of regions) expect(region.closest(hidden)).toBeNull();
  });

  it.each([
    ['a message', 'Not sent. This message was refused.', async () => userEvent.type(await box(), 'Hello{Enter}')],
    ['a change', 'Not changed. The change was refused.', () => edit('text 60')],
    ['loading history', 'Earlier messages could not be loaded.', () => userEvent.click(button('Show earlier messages'))],
  ])('says aloud that %s was refused while the emoji card hides the rest', async (_, words, begin) => {
    for (let number = 1; number <= 60; number++) api.wrote(`text ${number}`, sam.id);
    navigate('/conversations/9');
    show();
    await messages();
    let refuse: () => void = vi.fn<() => void>();
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    api.intercept = ({ path }) => (path.includes('/messages') ? refused.then(() => problem(403, 'not-allowed')) : undefined);
    await begin();
    await openEmoji();
    act(() => refuse());
    const said = await screen.findByText(words, { selector: '[data-live-announcer] *' });
    expect(said.closest(hidden)).toBeNull();
    expect(screen.getByText(words, { selector: '[role=alert]' }).closest(hidden)).not.toBeNull();
  });

  it('fetches, and counts, what comes in for a conversation that is not open', async () => {
    show();
    await link();
    await waitFor(() => expect(hub.start).toHaveBeenCalled());
    api.wrote('Hello Sam');
    act(() => hub.notice('new-message'));
    await waitFor(async () => expect(await link()).toHaveTextContent('1 unread message'));
    await waitFor(() => expect(document.title).toBe('(1) Chat'));
    expect(api.sent('GET', '/api/conversations/9/messages')).not.toEqual([]);
  });

  it.each(['online', 'visibilitychange'])('asks again on %s', async (event) => {
    navigate('/conversations/9');
    show();
    await messages();
    api.wrote('Hello Sam');
    act(() => void (event === 'online' ? window : document).dispatchEvent(new Event(event)));
    await waitFor(async () => expect(await messages()).toHaveTextContent('Hello Sam'));
  });

  it('catches up when the connection is back', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    await waitFor(() => expect(hub.start).toHaveBeenCalled());
    hub.reachable = false;
    act(() => hub.lose());
    api.wrote('Hello Sam');
    hub.reachable = true;
    await waitFor(async () => expect(await messages()).toHaveTextContent('Hello Sam'), { timeout: 3_000 });
  });

  it('says that a text was copied', async () => {
    api.wrote('Hello Sam');
    navigate('/conversations/9');
    show();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Actions for this message' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy text' }));
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('Hello Sam');
  });

  it('shows that the other is typing', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    act(() => hub.notice('typing'));
    expect(await messages()).toHaveTextContent('Chris Bakker is typing…');
    api.wrote('Hello');
    act(() => hub.notice('new-message'));
    await waitFor(async () => expect(await messages()).not.toHaveTextContent('typing'));
  });

  it('has nothing left on the screen, in memory or in storage when I sign out', async () => {
    api.wrote('A secret');
    navigate('/conversations/9');
    show();
    await messages();
    await userEvent.type(await box(), ':panda');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Enter}{Enter}');
    expect(Object.keys(localStorage)).toEqual(['chat-emoji:42']);
    await signOut();
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('A secret');
    expect(hub.stop).toHaveBeenCalled();
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
    expect(screen.queryByText(/You were signed out/)).toBeNull();
    expect(location.pathname).toBe('/');
  });

  it('stays signed in, and says so, when signing out gets no answer', async () => {
    show();
    await link();
    api.intercept = (call) => (call.method === 'DELETE' ? networkTrouble() : undefined);
    await signOut();
    expect(await screen.findByText(/could not reach the server/)).toBeVisible();
  });

  it('leads to sign-in when the session ended, whichever call finds out', async () => {
    api.wrote('A secret');
    navigate('/conversations/9');
    show();
    await messages();
    api.user = null;
    act(() => hub.lose());
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('A secret');
    expect(screen.getByText(/^You were signed out/)).toBeVisible();
  });

  it('gives back what somebody was writing when their session ended, once they are in again', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Half a thought');
    api.user = null;
    act(() => hub.lose());
    expect(await screen.findByText(/What you were writing is still here/)).toBeVisible();
    expect(document.body).not.toHaveTextContent('Half a thought');
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
    await signIn();
    expect(await box()).toHaveValue('Half a thought');
  });

  it('sends what was on its way when the session ended, once and under the same name', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'On its way');
    api.user = null;
    await userEvent.keyboard('{Enter}');
    await signIn();
    await waitFor(() => expect(api.messages.map(({ text, sender }) => `${sender}: ${text}`)).toEqual(['42: On its way']));
  });

  it('gives nobody else what somebody was writing', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Half a thought');
    api.user = null;
    act(() => hub.lose());
    api.intercept = ({ method, path }) =>
      method === 'POST' && path === '/api/session' ? json((api.user = { ...sam, id: '43', name: 'Kim' })) : undefined;
    await signIn();
    expect(await box()).toHaveValue('');
  });

  it('keeps nothing of somebody who signs out', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Half a thought');
    await signOut();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out anyway' }));
    await signIn();
    await userEvent.click(await link());
    expect(await box()).toHaveValue('');
  });

  it('shows a long message folded again after a sign-out', async () => {
    api.wrote('long '.repeat(400));
    navigate('/conversations/9');
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    act(() => navigate('/settings'));
    act(() => navigate('/conversations/9'));
    expect(await screen.findByRole('button', { name: 'Show less' })).toBeVisible();
    await signOut();
    await signIn();
    await userEvent.click(await link());
    expect(await screen.findByRole('button', { name: 'Show more' })).toBeVisible();
  });

  it('shows my new name when I come back to the page', async () => {
    show();
    await link();
    api.user = { ...sam, name: 'Sam Jansen' };
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(await screen.findByRole('heading', { name: 'Sam Jansen' })).toBeVisible();
  });

  it('shows nobody as present while there is no network', async () => {
    show();
    expect(await link()).toHaveTextContent('Available');
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(await link()).not.toHaveTextContent('Available');
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(async () => expect(await link()).toHaveTextContent('Available'));
  });

  it('says that a conversation that was open has ended', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    api.isCoached = false;
    act(() => hub.notice('sync'));
    expect(await screen.findByRole('heading', { name: 'This conversation has ended.' })).toBeVisible();
    expect(screen.queryByText('There is no such conversation')).toBeNull();
  });

  it('shows all keys with a question mark, unless that is being written', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Well?');
    expect(screen.queryByRole('dialog')).toBeNull();
    (await messages()).focus();
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toHaveTextContent('Next unread conversationAlt⇧↓');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('shows nothing of one person to the next', async () => {
    api.wrote('A secret');
    navigate('/conversations/9');
    show();
    await messages();
    api.user = { ...sam, id: '43', name: 'Kim' };
    api.messages.length = 0;
    act(() => hub.lose());
    expect(await screen.findByRole('heading', { name: 'Kim' })).toBeVisible();
    await waitFor(() => expect(document.body).not.toHaveTextContent('A secret'));
  });

  it('says that a conversation does not exist, and knows no other pages', async () => {
    navigate('/conversations/777');
    show();
    expect(await screen.findByText('There is no such conversation')).toBeVisible();
    act(() => navigate('/nowhere'));
    await waitFor(() => expect(location.pathname).toBe('/'));
  });

  it('shows one thing at a time on a phone, and the way back', async () => {
    setWidth('narrow');
    show();
    expect(await screen.findByRole('heading', { name: 'Chris Bakker' })).toHaveFocus();
    expect(screen.queryByRole('navigation')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back to conversations' }));
    expect(await link()).toHaveFocus();
  });

  it.each([
    ['at the next unread one', 1, () => screen.getByRole('link', { name: /^Ada/ })],
    ['at the filter', 0, () => screen.getByRole('searchbox')],
  ])('goes on %s when what was read has gone from the unread ones', async (_, unread, place) => {
    setWidth('narrow');
    api.wrote('Hello Sam');
    const others = ['Ada', 'Björn', 'Chloé', 'Dirk', 'Fatima', 'Ismael', 'José'].map((name, at) =>
      conversationWith(String(at + 20), name, { unread }),
    );
    api.intercept = ({ method, path }) =>
      method === 'GET' && path === '/api/conversations'
        ? json([...others, conversationWith('9', 'Chris Bakker', { unread: 1 - api.readSeq })])
        : undefined;
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Unread only' }));
    await userEvent.click(await link());
    await waitFor(() => expect(api.readSeq).toBe(1));
    await userEvent.click(screen.getByRole('button', { name: 'Back to conversations' }));
    expect(screen.queryByRole('link', { name: /Chris Bakker/ })).toBeNull();
    expect(place()).toHaveFocus();
  });

  it('has the keys of the list where a conversation covers it', async () => {
    setWidth('narrow');
    navigate('/conversations/777');
    show();
    await screen.findByText('There is no such conversation');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await userEvent.type(await box(), 'Half');
    expect(location.pathname).toBe('/conversations/9');
    await userEvent.keyboard('{Control>}k{/Control}');
    await waitFor(async () => expect(await link()).toHaveFocus());
    expect(location.pathname).toBe('/');
  });

  it('goes back as the phone does: not into the conversation again', async () => {
    setWidth('narrow');
    show();
    await box();
    await userEvent.click(screen.getByRole('button', { name: 'Back to conversations' }));
    await link();
    expect(location.pathname).toBe('/');
    act(() => history.forward());
    expect(await box()).toBeVisible();
  });

  it('begins on a phone in the only conversation, once', async () => {
    setWidth('narrow');
    show();
    expect(await box()).toBeVisible();
    expect(location.pathname).toBe('/conversations/9');
    await userEvent.click(screen.getByRole('button', { name: 'Back to conversations' }));
    expect(await link()).toBeVisible();
    act(() => hub.notice('sync'));
    await waitFor(() => expect(api.sent('GET', '/api/conversations').length).toBeGreaterThan(1));
    expect(location.pathname).toBe('/');
  });

  it.each([
    ['on a desk', 'wide', 1],
    ['where there are more', 'narrow', 2],
  ] as const)('begins in the list %s', async (_, width, count) => {
    setWidth(width);
    const all = [conversationWith('9', 'Chris Bakker'), conversationWith('20', 'Ada')].slice(0, count);
    api.intercept = ({ method, path }) => (method === 'GET' && path === '/api/conversations' ? json(all) : undefined);
    show();
    expect(await link()).toBeVisible();
    expect(location.pathname).toBe('/');
  });

  it('has the urgent help of the school one press away in a conversation', async () => {
    api.urgentHelp = { note: null, contacts: [{ name: { en: 'Desk', nl: 'Balie' }, phone: '112', web: null, address: null, hours: null }] };
    navigate('/conversations/9');
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Urgent help' }));
    expect(await screen.findByRole('link', { name: 'Call 112' })).toBeVisible();
  });

  it('comes back to what was marked as unread when it is opened, and not before', async () => {
    api.user = { id: '9', name: 'Chris Bakker', role: 'coach' };
    api.peer = { id: '9', name: 'Chris Bakker', role: 'student', availability: null };
    api.wrote('Hello');
    api.readSeq = 1;
    show();
    await userEvent.click(await link());
    await messages();
    await userEvent.click(within(screen.getByRole('main')).getByRole('button', { name: /^Actions for the conversation/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Mark as unread' }));
    await waitFor(() => expect(location.pathname).toBe('/'));
    expect(await link()).toHaveTextContent('marked as unread');
    await waitFor(() => expect(api.sent('PUT', '/api/conversations/9/unread')).toHaveLength(1));
    expect(api.sent('DELETE', '/api/conversations/9/unread')).toEqual([]);
    await userEvent.click(await link());
    await waitFor(() => expect(api.sent('DELETE', '/api/conversations/9/unread')).toHaveLength(1));
    expect(await link()).not.toHaveTextContent('marked as unread');
  });

  it('leads from the list to what could not be sent later, because its conversation had ended', async () => {
    api.isCoached = false;
    api.scheduled = [{ clientId: 'one', text: 'Too late', sendAt: '2026-03-18T09:00:00Z', state: 'ended' }];
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Show it' }));
    expect(await screen.findByText('Too late')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await userEvent.click(screen.getByRole('button', { name: 'Erase the text' }));
    await waitFor(() => expect(screen.queryByText('Too late')).toBeNull());
    expect(api.scheduled).toEqual([]);
  });

  it('leads from the list to what was written in a conversation that has ended', async () => {
    show();
    await userEvent.click(await link());
    await userEvent.type(await box(), 'Half a thought');
    act(() => navigate('/settings'));
    api.isCoached = false;
    act(() => hub.notice('sync'));
    await userEvent.click(await screen.findByRole('button', { name: 'Show it' }));
    expect(await screen.findByText('Half a thought')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show it' })).toBeNull();
  });
});
