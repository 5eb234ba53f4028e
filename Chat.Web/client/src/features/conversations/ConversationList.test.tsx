import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat } from '../../app/chat';
import type { Conversation } from '../../api/types';
import { navigate } from '../../lib/location';
import { conversationWith } from '../../testing/conversations';
import { chris, FakeApi, networkTrouble, sam } from '../../testing/fakeApi';
import { FakeHub } from '../../testing/fakeHub';
import { changeDeviceSettings } from '../device/deviceSettings';
import { LastLine } from '../messages/LastLine';
import { MessagesContext } from '../messages/MessagesContext';
import { NoticesContext } from '../notices/NoticesContext';
import { Session } from '../session/session';
import { ConversationList } from './ConversationList';
import { conversationsQuery } from './conversations';
import { FilterContext } from './FilterContext';

const names = ['Ada', 'Björn', 'Chloé', 'Dirk', 'Ελένη', 'Fatima', 'Łukasz', '王小明', 'Ismael', 'José'];
const many = names.map((name, number) => conversationWith(String(number + 1), name));

let api: FakeApi;
let chat: Chat;

beforeEach(() => {
  api = new FakeApi();
  chat = new Chat(new Session(), sam, new FakeHub());
});

function list(selected?: string) {
  return (
    <QueryClientProvider client={chat.cache}>
      <NoticesContext value={chat}>
        <MessagesContext value={chat}>
          <FilterContext value={chat.filter}>
            <ConversationList selected={selected} LastLine={LastLine} />
            <input aria-label="Elsewhere" />
          </FilterContext>
        </MessagesContext>
      </NoticesContext>
    </QueryClientProvider>
  );
}

function show(conversations: readonly Conversation[], selected?: string) {
  become(conversations);
  return render(list(selected));
}

const become = (conversations: readonly Conversation[]) => chat.cache.setQueryData(conversationsQuery.queryKey, [...conversations]);
const nextTask = () => (vi.isFakeTimers() ? vi.advanceTimersByTimeAsync(0) : new Promise((resolve) => setTimeout(resolve)));
const change = (conversations: readonly Conversation[]) =>
  act(async () => {
    become(conversations);
    await nextTask();
  });
const shown = () => [...document.querySelectorAll('a')].map((link) => link.querySelector('bdi')!.textContent);
const link = (name: string) => screen.getByText(name, { selector: 'a bdi' }).closest('a')!;
const mark = async (name: string, action: string) => {
  await userEvent.click(screen.getByRole('button', { name: `Actions for the conversation with ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
};
const field = () => screen.getByLabelText('Find by name');

describe('the list of conversations', () => {
  it('says of each who it is, how they can be reached, and what was last said', () => {
    show([conversationWith('9', 'Chris Bakker', { unread: 3 })]);
    expect(link('Chris Bakker')).toHaveAccessibleName(/^Chris Bakker, ?Available, ?Mar 18, ?Hello from Chris Bakker, ?3 unread messages$/);
    show([conversationWith('8', 'Kim Visser', { unread: 100 })]);
    expect(link('Kim Visser')).toHaveAccessibleName(/More than 99 unread messages$/);
    expect(link('Chris Bakker')).toHaveAttribute('href', '/conversations/9');
  });

  it('says what I wrote last as mine, and what was not sent', async () => {
    const mine = conversationWith('9', 'Chris Bakker');
    show([{ ...mine, lastMessage: { ...mine.lastMessage!, sender: sam.id, text: 'Fine' } }]);
    expect(link('Chris Bakker')).toHaveTextContent('You: Fine');
    api.intercept = () => Response.json({ type: 'urn:chat:problem:invalid-request' }, { status: 400 });
    act(() => chat.outbox.send('9', 'Refused'));
    expect(await screen.findByText('Not sent:')).toBeVisible();
    api.intercept = ({ method }) => (method === 'POST' ? networkTrouble() : undefined);
    act(() => chat.outbox.send('9', 'Still waiting'));
    expect(screen.getByText('Not sent:')).toBeVisible();
    act(() => chat.outbox.discard(chat.outbox.unsent.get()[0]!.clientId));
    expect(await screen.findByText('Waiting to send:')).toBeVisible();
  });

  it('shows what I began to write, unless it stands in front of me', () => {
    const { rerender } = show([conversationWith('9', 'Chris Bakker')]);
    act(() => chat.drafts.write('9', 'I was about to'));
    expect(link('Chris Bakker')).toHaveTextContent('Draft: I was about to');
    rerender(list('9'));
    expect(link('Chris Bakker')).toHaveTextContent('Hello from Chris Bakker');
  });

  it('says that the last message was deleted, or is an automatic reply', () => {
    const { lastMessage, ...conversation } = conversationWith('9', 'Chris Bakker');
    const { rerender } = show([{ ...conversation, lastMessage: { ...lastMessage!, text: '', deletedAt: '2026-03-18T10:01:00Z' } }]);
    expect(link('Chris Bakker')).toHaveTextContent('Deleted message');
    become([{ ...conversation, lastMessage: { ...lastMessage!, text: 'I am away', automatic: true } }]);
    rerender(list());
    expect(link('Chris Bakker')).toHaveTextContent('Automatic reply: I am away');
  });

  it.each([159, 158, 156])('cuts no emoji in two that stands behind %i letters', (letters) => {
    const mine = conversationWith('9', 'Chris Bakker');
    show([{ ...mine, lastMessage: { ...mine.lastMessage!, text: `${'a'.repeat(letters)}👍🏽 and more` } }]);
    expect(link('Chris Bakker')).toHaveTextContent('a'.repeat(letters));
    expect(link('Chris Bakker').textContent).not.toMatch(/[\uFFFD\p{Surrogate}]|👍(?!🏽)/u);
  });

  it('says what a peer wrote, rather than how my automatic reply answered it', async () => {
    api.wrote('Can you help me?', chris.id);
    const { lastMessage, ...conversation } = conversationWith(chris.id, chris.name, { lastSeq: 2, unread: 1 });
    show([{ ...conversation, lastMessage: { ...lastMessage!, sender: sam.id, text: 'I am away', automatic: true } }]);
    expect(link(chris.name)).toHaveTextContent('Automatic reply: I am away');
    await act(() => chat.threads.sync(chris.id));
    expect(await screen.findByText('Can you help me?')).toBeVisible();
    expect(link(chris.name)).not.toHaveTextContent('Automatic');
  });

  it('says nothing of who is here while nobody knows', () => {
    show([conversationWith('9', 'Chris Bakker')].map((one) => ({ ...one, peer: { ...one.peer, present: null } })));
    expect(link('Chris Bakker')).toHaveAccessibleName(/^Chris Bakker, ?Mar 18,/);
  });

  it('offers no filter where all are seen at a glance', () => {
    show(many.slice(0, 4));
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Unread only' })).toBeNull();
  });

  it('finds by name, and says how many', async () => {
    show(many);
    await userEvent.type(field(), 'lukasz');
    expect(shown()).toEqual(['Łukasz']);
    expect(screen.getByText('1 conversation')).toHaveAttribute('role', 'status');
    await userEvent.type(field(), 'x');
    expect(screen.getByText('Nobody by that name')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show all conversations' }));
    expect(shown()).toHaveLength(names.length);
  });

  it('shows the unread ones only, and keeps the one that is open', async () => {
    const unread = many.map((conversation, number) => ({ ...conversation, unread: number % 3 }));
    const { rerender } = show(unread, '2');
    await userEvent.click(screen.getByRole('button', { name: 'Unread only' }));
    expect(shown()).toEqual(['Björn', 'Chloé', 'Ελένη', 'Fatima', '王小明', 'Ismael']);
    await change(unread.map((conversation) => (conversation.peer.id === '2' ? { ...conversation, unread: 0 } : conversation)));
    expect(shown()).toContain('Björn');
    rerender(list('3'));
    expect(shown()).not.toContain('Björn');
    await change(many);
    rerender(list());
    expect(screen.getByText('You have read everything')).toBeVisible();
  });
});

describe('a coach', () => {
  const now = Date.now();
  const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  const students = many.map((conversation) => ({
    ...conversation,
    peer: { ...conversation.peer, role: 'student' as const, availability: null },
  }));
  const since: Readonly<Record<number, string>> = { 2: ago(61), 7: ago(3000) };
  const waiting = students.map((conversation, at) => ({ ...conversation, waitingSince: since[at] ?? null }));

  it('sees for how long a student has waited for an answer', () => {
    show(waiting);
    expect(link('Chloé')).toHaveAccessibleName(/waiting for your answer for 1 hour$/);
    expect(link('王小明')).toHaveAccessibleName(/waiting for your answer for 2 days$/);
    expect(link('Ada')).not.toHaveTextContent('waiting');
  });

  it('finds those who wait, whoever has waited longest first, and how many they are', async () => {
    const { rerender } = show(waiting, '3');
    await userEvent.click(screen.getByRole('button', { name: 'Waiting for me 2 conversations' }));
    expect(shown()).toEqual(['王小明', 'Chloé']);
    await change(students);
    expect(shown()).toEqual(['Chloé']);
    rerender(list());
    expect(screen.getByText('Nobody waits for your answer')).toBeVisible();
  });

  it('sets aside what needs no answer, and takes that back', async () => {
    show(waiting);
    await mark('Chloé', 'Needs no answer');
    expect(link('Chloé')).not.toHaveTextContent('waiting');
    await mark('Chloé', 'Needs an answer');
    expect(link('Chloé')).toHaveTextContent('waiting');
    expect(api.calls.filter(({ path }) => path.endsWith('/3/settled')).map(({ body }) => body.seq)).toEqual([1, 0]);
  });

  it('goes on in the list when what had the focus has left it', async () => {
    show(waiting);
    await userEvent.click(screen.getByRole('button', { name: 'Waiting for me 2 conversations' }));
    await mark('王小明', 'Needs no answer');
    await waitFor(() => expect(link('Chloé')).toHaveFocus());
  });

  it('keeps what is pinned at the top', async () => {
    show(students);
    await mark('Dirk', 'Pin to the top');
    await waitFor(() => expect(shown()[0]).toBe('Dirk'));
    expect(link('Dirk')).toHaveAccessibleName(/, ?pinned,/);
    await mark('Dirk', 'Unpin');
    await waitFor(() => expect(shown()[0]).toBe('Ada'));
  });

  it('counts what is marked as unread among the unread, until it is marked as read', async () => {
    show(students);
    await mark('Dirk', 'Mark as unread');
    await userEvent.click(screen.getByRole('button', { name: 'Unread only' }));
    expect(shown()).toEqual(['Dirk']);
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(location.pathname).toBe('/conversations/4');
    await mark('Dirk', 'Mark as read');
    await waitFor(() => expect(screen.getByText('You have read everything')).toBeVisible());
  });

  it('sees a mark taken back that the API could not be told of', async () => {
    api.intercept = networkTrouble;
    show(students);
    await mark('Dirk', 'Pin to the top');
    await waitFor(() => expect(api.sent('PUT', '/api/conversations/4/pin')).toHaveLength(1));
    await waitFor(() => expect(shown()[0]).toBe('Ada'));
  });

  it('is asked by a student for nothing', () => {
    show(many.map((conversation) => ({ ...conversation, waitingSince: ago(61) })));
    expect(screen.queryByRole('button', { name: /Waiting for me/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Actions/ })).toBeNull();
    expect(link('Chloé')).not.toHaveTextContent('waiting');
  });
});

describe('the keyboard', () => {
  it('moves through the list, which is one stop of the Tab key', async () => {
    show(many, '3');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(link('Chloé')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(link('Dirk')).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(link('José')).toHaveFocus();
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(link('Ada')).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByLabelText('Elsewhere')).toHaveFocus();
  });

  it('opens the first that is found with Enter', async () => {
    show(many);
    await userEvent.type(field(), 'jose{Enter}');
    expect(location.pathname).toBe('/conversations/10');
  });

  it('leaves Enter to who is still choosing characters', () => {
    navigate('/');
    show(many);
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    expect(location.pathname).toBe('/');
    fireEvent.keyDown(field(), { key: 'Enter' });
    expect(location.pathname).toBe('/conversations/1');
  });

  it('goes from conversation to conversation, and to the next unread one, from wherever the focus is', async () => {
    const some = many.map((conversation, at) => ({ ...conversation, unread: at === 1 || at === 5 ? 2 : 0 }));
    const { rerender } = show(some, '3');
    screen.getByLabelText('Elsewhere').focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(location.pathname).toBe('/conversations/4');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(location.pathname).toBe('/conversations/2');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(location.pathname).toBe('/conversations/6');
    rerender(list('6'));
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(location.pathname).toBe('/conversations/2');
  });

  it('leads to the filter with Ctrl + K, also from a field', async () => {
    show(many);
    screen.getByLabelText('Elsewhere').focus();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(field()).toHaveFocus();
  });

  it('finds anybody with Ctrl + K, whatever the filter leaves out', async () => {
    show(many);
    await userEvent.click(screen.getByRole('button', { name: 'Unread only' }));
    expect(shown()).not.toContain('José');
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('jose{Enter}');
    expect(location.pathname).toBe('/conversations/10');
  });

  it('leads to the first of a few conversations with Ctrl + K', async () => {
    show(many.slice(0, 2));
    await userEvent.keyboard('{Meta>}k{/Meta}');
    expect(link('Ada')).toHaveFocus();
  });

  it('leads to the filter with a slash, and back with Escape', async () => {
    show(many);
    act(() => link('Dirk').focus());
    await userEvent.keyboard('/');
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('');
    await userEvent.keyboard('d{Escape}');
    expect(field()).toHaveValue('');
    expect(link('Dirk')).toHaveFocus();
  });

  it('leaves the slash alone for those who turned single keys off', async () => {
    changeDeviceSettings({ singleKeys: false });
    show(many);
    act(() => link('Dirk').focus());
    await userEvent.keyboard('/');
    expect(link('Dirk')).toHaveFocus();
    act(() => changeDeviceSettings({ singleKeys: true }));
  });

  it('types a slash where somebody types', async () => {
    show(many);
    await userEvent.type(screen.getByLabelText('Elsewhere'), 'and/or');
    expect(screen.getByLabelText('Elsewhere')).toHaveValue('and/or');
  });

  it('keeps the focus when the order changes, and when what had it goes', async () => {
    show(many);
    act(() => link('Dirk').focus());
    await change([many[9]!, ...many.slice(0, 9)]);
    expect(link('Dirk')).toHaveFocus();
    await change([many[9]!, ...many.slice(0, 3), ...many.slice(4, 9)]);
    expect(link('Ελένη')).toHaveFocus();
  });
});

describe('the order', () => {
  it('puts ended conversations below the others, in a group of their own', async () => {
    const endedAt = '2026-03-03T10:00:00Z';
    const anna = conversationWith('7', 'Anna Smit');
    const known = conversationWith('9', 'Chris Bakker');
    show([known, anna]);
    expect(screen.queryByRole('heading', { name: 'Ended' })).toBeNull();
    await change([{ ...known, pinned: true, endedAt, peer: { ...known.peer, present: null } }, anna]);
    expect(shown()).toEqual(['Anna Smit', 'Chris Bakker']);
    const group = screen.getByRole('list', { name: 'Ended' });
    expect(group).toContainElement(link('Chris Bakker'));
    expect(group).not.toContainElement(link('Anna Smit'));
    act(() => link('Anna Smit').focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(link('Chris Bakker')).toHaveFocus();
  });

  it('stands still while somebody points at the list, and what it shows is new all the same', async () => {
    vi.useFakeTimers();
    show(many.slice(0, 3));
    fireEvent.pointerMove(link('Ada'));
    const news = { ...many[2]!, unread: 1 };
    await change([news, many[0]!, many[1]!]);
    expect(shown()).toEqual(['Ada', 'Björn', 'Chloé']);
    expect(link('Chloé')).toHaveTextContent('1 unread message');
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    expect(shown()).toEqual(['Chloé', 'Ada', 'Björn']);
  });

  it('is the newest first again as soon as the pointer leaves', async () => {
    show(many.slice(0, 3));
    fireEvent.pointerMove(link('Ada'));
    await change([many[2]!, many[0]!, many[1]!]);
    fireEvent.pointerOut(link('Ada').closest('ul')!, { relatedTarget: document.body });
    expect(shown()).toEqual(['Chloé', 'Ada', 'Björn']);
  });
});

describe('without conversations', () => {
  it('says that there are none yet', () => {
    show([]);
    expect(screen.getByText('No conversations yet')).toBeVisible();
  });

  it('shows that it loads', () => {
    api.intercept = () => new Promise(() => undefined);
    render(list());
    expect(screen.getByText('Loading…')).toBeInTheDocument();
  });

  it('says that it is offline', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    api.intercept = networkTrouble;
    render(list());
    expect(screen.getByText('You are offline')).toBeVisible();
  });

  it('lets try again when it failed', async () => {
    api.intercept = () => Response.json({}, { status: 400 });
    render(list());
    const again = await screen.findByRole('button', { name: 'Try again' });
    api.intercept = () => undefined;
    await userEvent.click(again);
    expect(await screen.findByRole('link', { name: /Chris Bakker/ })).toBeVisible();
  });
});
