import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { api, become, change, chat, field, link, list, many, renewFakes, show, shown } from '../../testing/conversationList';
import { conversationWith } from '../../testing/conversations';
import { chris, networkTrouble, sam } from '../../testing/fakeApi';

renewFakes();

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
    expect(shown()).toHaveLength(many.length);
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
