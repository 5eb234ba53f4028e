import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat } from '../../../app/chat';
import { chris, FakeApi, networkTrouble, problem, sam } from '../../../testing/fakeApi';
import { FakeHub } from '../../../testing/fakeHub';
import { NoticesContext } from '../../notices/NoticesContext';
import { Session } from '../../session/session';
import { UserContext } from '../../session/SessionContext';
import { MessagesContext } from '../MessagesContext';
import { openMessage } from '../wanted';
import { ConversationPage } from './ConversationPage';

let api: FakeApi;
let chat: Chat;

beforeEach(() => {
  api = new FakeApi();
  chat = new Chat(new Session(), sam, new FakeHub());
  look(true);
});

function look(isAttended: boolean) {
  vi.spyOn(document, 'hasFocus').mockReturnValue(isAttended);
  act(() => void window.dispatchEvent(new Event(isAttended ? 'focus' : 'blur')));
}

async function show() {
  render(
    <UserContext value={sam}>
      <QueryClientProvider client={chat.cache}>
        <NoticesContext value={chat}>
          <MessagesContext value={chat}>
            <ConversationPage peerId={chris.id} />
          </MessagesContext>
        </NoticesContext>
      </QueryClientProvider>
    </UserContext>,
  );
  return screen.findByRole('region', { name: 'Messages with Chris Bakker' });
}

const sync = () => act(() => chat.threads.sync(chris.id));
const row = async (text: string) => (await screen.findByText(text)).closest<HTMLElement>('[role=listitem]')!;
const firstRow = async (text: string) => (await screen.findAllByText(text)).at(0)!.closest('[role=listitem]');
const quoteIn = async (text: string) => within(await row(text)).getByRole('button', { name: /In reply to/ });
const sign = (name: string) => screen.getByRole('menuitemradio', { name });
const line = 'New since you were away';

async function choose(text: string, action: string) {
  await userEvent.click(within(await row(text)).getByRole('button', { name: 'Actions for this message' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }, { timeout: 5_000 }));
}

function refuse(status: number) {
  api.intercept = ({ method, path }) => (method === 'POST' && path.endsWith('/messages') ? problem(status, 'broken') : undefined);
}

async function end() {
  api.isCoached = false;
  await act(() => chat.cache.refetchQueries());
}

describe('a conversation', () => {
  it('says what is new since I was away, and moves that line only when I look away again', async () => {
    api.wrote('old');
    api.readSeq = 1;
    api.wrote('missed');
    await show();
    expect(await row('missed')).toHaveTextContent(line);

    api.wrote('seen as it comes');
    await sync();
    expect(await row('seen as it comes')).not.toHaveTextContent(line);
    expect(await row('missed')).toHaveTextContent(line);

    look(false);
    expect(screen.queryByText(line)).toBeNull();
    api.wrote('while away');
    await sync();
    look(true);
    expect(await row('while away')).toHaveTextContent(line);
  });

  it('draws no line above what comes while I look', async () => {
    await show();
    api.wrote('hello');
    await sync();
    expect(await row('hello')).not.toHaveTextContent(line);
  });

  it('goes to the end for what I write here, and not for what I wrote on another device', async () => {
    api.wrote('unread');
    await show();
    const scrolled = vi.spyOn(Element.prototype, 'scrollTo');
    api.wrote('from my phone', sam.id);
    await sync();
    await row('from my phone');
    expect(scrolled).not.toHaveBeenCalled();
    act(() => chat.outbox.send(chris.id, 'from here'));
    await row('from here');
    expect(scrolled).toHaveBeenCalled();
  });

  it('says several messages that come together as a number', async () => {
    await show();
    for (const text of ['one', 'two', 'three']) api.wrote(text);
    await sync();
    expect(await screen.findByText('3 new messages')).toBeInTheDocument();
    api.wrote('four');
    await sync();
    expect(await screen.findByText('Chris Bakker: four')).toBeInTheDocument();
  });

  it('shows edits, deletions and automatic answers as what they are', async () => {
    api.wrote('first words');
    api.wrote('to be deleted');
    api.messages.push({ ...api.wrote('I am away'), automatic: true });
    api.messages.splice(2, 1);
    await show();
    api.changed(1, 'other words');
    api.changed(2, null);
    await sync();
    expect(await row('other words')).toHaveTextContent('edited');
    expect(screen.getByText('Chris Bakker deleted this message')).toBeVisible();
    expect(await row('I am away')).toHaveTextContent('Automatic reply');
    expect(screen.queryByText('to be deleted')).toBeNull();
  });

  it('lets me edit my message, and shows it before the API has it', async () => {
    api.wrote('Teh plan', sam.id);
    await show();
    let release: () => void = vi.fn<() => void>();
    api.intercept = ({ method }) => (method === 'PUT' ? new Promise((resolve) => (release = () => resolve(undefined))) : undefined);
    await choose('Teh plan', 'Edit');
    const field = await screen.findByRole('textbox', { name: 'Edit your message to Chris Bakker' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.clear(field);
    await userEvent.type(field, 'The plan{Enter}');
    expect(await row('The plan')).toHaveTextContent('Saving…');
    act(() => release());
    await waitFor(async () => expect(await row('The plan')).toHaveTextContent('edited'));
  });

  it('asks before it deletes', async () => {
    api.wrote('A secret', sam.id);
    await show();
    await choose('A secret', 'Delete');
    expect(api.messages[0]?.text).toBe('A secret');
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('You deleted this message')).toBeVisible();
    await waitFor(() => expect(api.messages[0]?.text).toBe(''));
  });

  it('says when a change was refused, and keeps what I wrote', async () => {
    api.wrote('As it was', sam.id);
    await show();
    api.intercept = ({ method }) => (method === 'PUT' ? problem(409, 'too-late') : undefined);
    act(() => chat.revisions.edit(chris.id, 1, 'As it should be'));
    expect(await screen.findByRole('alert')).toHaveTextContent('A message can be changed for 15 minutes.');
    expect(await row('As it was')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send as a new message' }));
    expect(screen.getByRole('textbox')).toHaveValue('As it should be');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers no change of a message that is older, or of the other', async () => {
    api.wrote('of the other');
    api.wrote('older', sam.id);
    api.messages[1] = { ...api.messages[1]!, sentAt: new Date(Date.now() - 16 * 60_000).toISOString() };
    await show();
    for (const text of ['of the other', 'older']) {
      await userEvent.click(within(await row(text)).getByRole('button', { name: 'Actions for this message' }));
      const items = await screen.findAllByRole('menuitem');
      expect(items.map(({ textContent }) => textContent)).toEqual(['Reply', 'Copy text', 'Remind me…']);
      await userEvent.keyboard('{Escape}');
    }
  });

  it('answers a message from its menu, and shows what was answered as it is by now', async () => {
    api.wrote('How was it?');
    await show();
    await choose('How was it?', 'Reply');
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveFocus());
    await userEvent.type(screen.getByRole('textbox'), 'It went well{Enter}');
    await waitFor(() => expect(api.messages[1]?.replyTo).toBe(1));
    expect(await quoteIn('It went well')).toHaveTextContent('Chris BakkerHow was it?');
    api.changed(1, 'How did it go?');
    await sync();
    expect(await quoteIn('It went well')).toHaveTextContent('How did it go?');
    api.changed(1, null);
    await sync();
    expect(await quoteIn('It went well')).toHaveTextContent('This message was deleted');
  });

  it('goes to the message that was answered, also where it has to be loaded, and lets it stand out', async () => {
    for (let number = 1; number <= 300; number++) api.wrote(`text ${number}`);
    api.wrote('about the seventh', sam.id, crypto.randomUUID(), 7);
    api.readSeq = 301;
    await show();
    const quote = await quoteIn('about the seventh');
    await waitFor(() => expect(quote).toHaveTextContent('text 7'));
    expect(document.querySelectorAll('[data-marked]')).toHaveLength(0);
    await userEvent.click(quote);
    await waitFor(async () => expect(await firstRow('text 7')).toHaveFocus());
    expect(await firstRow('text 7')).toHaveAttribute('data-marked');
    expect(await firstRow('text 7')).toHaveAttribute('aria-posinset', '7');
    await waitFor(() => expect(document.querySelectorAll('[data-marked]')).toHaveLength(0), { timeout: 5_000 });
  });

  it('opens at the message that its reader wants to see', async () => {
    for (let number = 1; number <= 120; number++) api.wrote(`text ${number}`);
    api.readSeq = 120;
    openMessage(chat, { peerId: chris.id, seq: 9 });
    await show();
    await waitFor(async () => expect(await firstRow('text 9')).toHaveFocus());
    await waitFor(() => expect(chat.wanted.get()).toBeUndefined(), { timeout: 5_000 });
  });

  it('takes back an answer that waits with what it answers', async () => {
    api.wrote('A question');
    await show();
    refuse(500);
    act(() => chat.outbox.send(chris.id, 'Stuck', 1));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop and edit' }));
    expect(screen.getByText('Reply to Chris Bakker')).toBeVisible();
  });

  it('reacts with a sign from the menu by keyboard, puts another in its place, and takes it back', async () => {
    api.wrote('Good news');
    const region = await show();
    const chips = async () => (await row('Good news')).textContent;
    act(() => region.focus());
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(screen.getByRole('menuitemradio', { name: 'thumbs up' })).toHaveFocus(), { timeout: 5_000 });
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await waitFor(async () => expect(await chips()).toContain('You: heart'));
    expect(api.messages[0]?.reactions).toEqual({ recipient: 'heart' });

    await userEvent.click(within(await row('Good news')).getByRole('button', { name: 'Actions for this message' }));
    expect(await screen.findByRole('menuitemradio', { name: 'heart' })).toBeChecked();
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'sad' }));
    await waitFor(() => expect(api.messages[0]?.reactions).toEqual({ recipient: 'sad' }));
    expect(await chips()).not.toContain('heart');

    await userEvent.click(within(await row('Good news')).getByRole('button', { name: 'Actions for this message' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'sad' }));
    await waitFor(() => expect(api.messages[0]?.reactions).toEqual({}));
    expect(await chips()).not.toContain('You:');
  });

  it('says who reacted, and no more once the message is deleted', async () => {
    api.wrote('Mine', sam.id);
    await show();
    api.reacted(1, chris.id, 'folded-hands');
    await sync();
    expect(await row('Mine')).toHaveTextContent('Chris Bakker: folded hands');
    api.changed(1, null);
    await sync();
    await waitFor(() => expect(screen.queryByText(/folded hands/)).toBeNull());
  });

  it('leaves the signs with the arrow keys, and comes back to them', async () => {
    api.wrote('one');
    await show();
    await userEvent.click(within(await row('one')).getByRole('button', { name: 'Actions for this message' }));
    await waitFor(() => expect(sign('thumbs up')).toHaveFocus(), { timeout: 5_000 });
    await userEvent.keyboard('{ArrowLeft}');
    expect(sign('folded hands')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Reply' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('menuitem', { name: 'Copy text' })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(sign('thumbs up')).toHaveFocus();
  });

  it('goes from message to message with the arrow keys, and opens the menu with Enter', async () => {
    for (const text of ['one', 'two', 'three']) api.wrote(text);
    const region = await show();
    act(() => region.focus());
    await userEvent.keyboard('{ArrowUp}');
    expect(await row('three')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(await row('two')).toHaveFocus();
    expect(await row('two')).toHaveAttribute('aria-posinset', '2');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('menuitem', { name: 'Copy text' })).toBeVisible();
  });

  it('goes back to writing with Escape', async () => {
    api.wrote('one');
    const region = await show();
    act(() => region.focus());
    await userEvent.keyboard('{ArrowUp}{Escape}');
    expect(screen.getByRole('textbox')).toHaveFocus();
  });

  it('edits my last message with the arrow up', async () => {
    api.wrote('mine', sam.id);
    api.wrote('not mine');
    await show();
    await userEvent.type(screen.getByRole('textbox'), '{ArrowUp}');
    expect(screen.getByRole('textbox', { name: /Edit your message/ })).toHaveValue('mine');
  });

  it('edits what is mine here, not what waits for another conversation', async () => {
    api.wrote('mine', sam.id);
    await show();
    act(() => chat.revisions.pending.set([{ peerId: '7', seq: 1, text: 'for somebody else', state: 'waiting' }]));
    await userEvent.type(screen.getByRole('textbox'), '{ArrowUp}');
    expect(screen.getByRole('textbox', { name: /Edit your message/ })).toHaveValue('mine');
    await userEvent.click(screen.getByRole('button', { name: 'Stop editing' }));
    expect(screen.getByRole('textbox')).toHaveFocus();
  });

  it('does not take the focus from who has gone elsewhere while it was loaded', async () => {
    let release: () => void = vi.fn<() => void>();
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    api.intercept = ({ path }) => (path.endsWith('/messages') ? held : undefined);
    render(<input aria-label="Find" />);
    const shown = show();
    act(() => screen.getByLabelText('Find').focus());
    act(() => release());
    await shown;
    expect(screen.getByLabelText('Find')).toHaveFocus();
  });

  it('says that it cannot be loaded, and tries again', async () => {
    api.wrote('hello');
    api.intercept = ({ path }) => (path.endsWith('/messages') ? problem(400, 'invalid-request') : undefined);
    void show();
    await screen.findByText('This could not be loaded.');
    api.intercept = () => undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('hello')).toBeVisible();
  });

  it('loads history when asked, and says when that failed', async () => {
    for (let number = 1; number <= 60; number++) api.wrote(`text ${number}`);
    api.readSeq = 60;
    await show();
    api.intercept = () => networkTrouble();
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Earlier messages could not be loaded.');
    api.intercept = () => undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
    expect(await screen.findByText('text 1')).toBeVisible();
    expect(screen.getByText(/This is the beginning/)).toBeVisible();
  });

  it('tries again to load history when the connection is back', async () => {
    const observers: IntersectionObserverCallback[] = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: IntersectionObserverCallback) {
          observers.push(callback);
        }
        observe() {}
        disconnect() {}
      },
    );
    const see = (isIntersecting: boolean) =>
      act(async () => observers.at(-1)!([{ isIntersecting } as IntersectionObserverEntry], {} as IntersectionObserver));
    for (let number = 1; number <= 60; number++) api.wrote(`text ${number}`);
    api.readSeq = 60;
    await show();
    api.intercept = () => networkTrouble();
    await see(true);
    await screen.findByRole('alert');
    const before = api.calls.length;
    await see(true);
    expect(api.calls).toHaveLength(before);
    api.intercept = () => undefined;
    act(() => chat.connection.status.set('online'));
    expect(screen.queryByRole('alert')).toBeNull();
    await see(true);
    expect(await screen.findByText('text 1')).toBeVisible();
  });
});

describe('what the API does not take', () => {
  it('is edited instead of sent again when it is the text that will not do', async () => {
    await show();
    refuse(400);
    await userEvent.type(screen.getByRole('textbox'), 'Bad words{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Not sent');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Edit the text' }));
    expect(screen.getByRole('textbox')).toHaveValue('Bad words');
    expect(screen.getByRole('textbox')).toHaveFocus();
    expect(chat.outbox.unsent.get()).toEqual([]);
  });

  it('is taken back while it waits, and says that it may have arrived', async () => {
    await show();
    refuse(500);
    await userEvent.type(screen.getByRole('textbox'), 'Stuck{Enter}');
    const stuck = await row('Stuck');
    await waitFor(() => expect(stuck).toHaveTextContent('It may have arrived all the same.'));
    await userEvent.type(screen.getByRole('textbox'), 'More');
    await userEvent.click(within(stuck).getByRole('button', { name: 'Stop and edit' }));
    expect(screen.getByRole('textbox')).toHaveValue('More\nStuck');
    expect(chat.outbox.unsent.get()).toEqual([]);
  });

  it('waits with the reason while cookies leave no room for it, and only then', async () => {
    await show();
    refuse(431);
    await userEvent.type(screen.getByRole('textbox'), 'Stuck{Enter}');
    const stuck = await row('Stuck');
    const words = /^Cookies of other programs on localhost leave no room for ours\./;
    expect(await within(stuck).findByRole('alert')).toHaveTextContent(words);
    await waitFor(() => expect(stuck).toHaveTextContent('Not sent yet, trying again…'));
    await waitFor(() => expect(stuck).not.toHaveTextContent('It may have arrived all the same.'));
    refuse(503);
    act(() => chat.outbox.tryNow());
    await waitFor(() => expect(within(stuck).queryByRole('alert')).toBeNull());
    api.intercept = () => undefined;
    act(() => chat.outbox.tryNow());
    await waitFor(() => expect(api.messages.map(({ text }) => text)).toEqual(['Stuck']));
  });
});

describe('the time of a message', () => {
  it('stands with each, and to the second in its menu', async () => {
    const first = api.wrote('one');
    api.messages[0] = { ...first, sentAt: '2026-03-18T10:00:05Z' };
    api.messages.push({ ...api.wrote('two'), sentAt: '2026-03-18T10:00:09Z' });
    api.messages.splice(1, 1);
    await show();
    for (const text of ['one', 'two']) expect((await row(text)).querySelector('time')).toHaveTextContent(/^\d+:00/u);
    await userEvent.click(within(await row('one')).getByRole('button', { name: 'Actions for this message' }));
    expect(await screen.findByRole('group', { name: /March 18, 2026.*:00:05/u })).toBeVisible();
  });
});

describe('a conversation that ends', () => {
  it('leaves what was written there to copy and to discard, and then nothing', async () => {
    api.wrote('mine', sam.id);
    await show();
    await userEvent.type(screen.getByRole('textbox'), 'Half a thought');
    act(() => chat.edits.begin(chris.id, 1, 'mine'));
    await userEvent.type(screen.getByRole('textbox'), ', changed');
    api.isCoached = false;
    act(() => chat.outbox.send(chris.id, 'Too late'));
    await waitFor(() => expect(chat.outbox.unsent.get()[0]?.state).toBe('refused'));
    await end();

    expect(await screen.findByText('This conversation has ended.')).toBeVisible();
    const texts = screen.getAllByRole('listitem');
    expect(texts.map((text) => text.querySelector('p')?.textContent)).toEqual(['Too late', 'mine, changed', 'Half a thought']);
    expect(chat.isUnfinished).toBe(true);
    await userEvent.setup().click(within(texts[2]!).getByRole('button', { name: 'Copy text' }));
    expect(await navigator.clipboard.readText()).toBe('Half a thought');
    for (const text of texts) {
      await userEvent.click(within(text).getByRole('button', { name: 'Discard' }));
      await userEvent.click(within(text).getByRole('button', { name: 'Erase the text' }));
    }
    expect(screen.queryByText('What you wrote here')).toBeNull();
    expect(chat.isUnfinished).toBe(false);
  });

  it('holds nobody back who wrote nothing', async () => {
    api.wrote('mine', sam.id);
    await show();
    act(() => chat.edits.begin(chris.id, 1, 'mine'));
    await end();
    expect(await screen.findByText('This conversation has ended.')).toBeVisible();
    expect(screen.queryByText('What you wrote here')).toBeNull();
    expect(chat.isUnfinished).toBe(false);
  });
});

it('does not say that there is no conversation while the list that has it is on its way', async () => {
  const others = chat.cache.fetchQuery({ queryKey: ['conversations'], queryFn: async () => [] });
  await others;
  let release: () => void = vi.fn<() => void>();
  api.intercept = ({ path }) =>
    path === '/api/conversations' ? new Promise((resolve) => (release = () => resolve(undefined))) : undefined;
  const shown = show();
  expect(screen.queryByText('There is no such conversation')).toBeNull();
  await waitFor(() => expect(api.sent('GET', '/api/conversations')).toHaveLength(1));
  act(() => release());
  expect(await shown).toBeVisible();
});
