import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { Chat } from '../../../app/chat';
import { conversationWith } from '../../../testing/conversations';
import { chris, FakeApi, json, sam } from '../../../testing/fakeApi';
import { FakeHub } from '../../../testing/fakeHub';
import { NoticesContext } from '../../notices/NoticesContext';
import { Session } from '../../session/session';
import { UserContext } from '../../session/SessionContext';
import { MessagesContext } from '../MessagesContext';
import { ConversationPage } from './ConversationPage';

let api: FakeApi;
let chat: Chat;

beforeEach(() => {
  api = new FakeApi();
  chat = new Chat(new Session(), sam, new FakeHub());
  api.wrote('from the coach');
});

async function show(user = sam) {
  render(
    <UserContext value={user}>
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

const refetch = () => act(() => chat.cache.refetchQueries());
const end = () => (api.marks = { endedAt: '2021-03-03T10:00:00Z', successor: { id: '7', name: 'Anna Smit' } });

it('turns read-only while it is shown, and says who the coach is now', async () => {
  const anna = conversationWith('7', 'Anna Smit');
  api.intercept = async ({ path }) => {
    if (path !== '/api/conversations' || !api.marks.endedAt) return undefined;
    return json([conversationWith(chris.id, 'Chris Bakker', { ...api.marks }), anna]);
  };
  await show();
  act(() => screen.getByRole('textbox').focus());
  end();
  await refetch();
  const note = await screen.findByText(/This coaching ended on March 3, 2021\. Your coach is now Anna Smit\./);
  expect(note).toBeVisible();
  expect(screen.queryByRole('textbox')).toBeNull();
  await waitFor(() => expect(note.closest('[tabindex]')).toHaveFocus());
  expect(screen.getByText('from the coach')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open the conversation with Anna Smit' })).toHaveAttribute('href', '/conversations/7');
});

it('tells a coach who coaches the student now, without a link', async () => {
  end();
  await show({ ...sam, role: 'coach' });
  expect(screen.getByText(/Anna Smit is now the coach of Chris Bakker\./)).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
});

it('offers of a message only what changes nothing for the other', async () => {
  end();
  await show();
  await userEvent.click(screen.getByRole('button', { name: 'Actions for this message' }));
  const items = await screen.findAllByRole('menuitem', {}, { timeout: 5_000 });
  expect(items.map(({ textContent }) => textContent)).toEqual(['Copy text', 'Remind me…']);
  expect(screen.queryByRole('menuitemradio')).toBeNull();
});

it('shows a message that came too late as not sent, with its text to copy, and learns of the end by it', async () => {
  await show();
  end();
  act(() => chat.outbox.send(chris.id, 'Too late'));
  const alert = await screen.findByText('Not sent. This conversation has ended.');
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  const row = within(alert.closest<HTMLElement>('[role=listitem]')!);
  expect(row.queryByRole('button', { name: 'Try again' })).toBeNull();
  await userEvent.setup().click(row.getByRole('button', { name: 'Copy text' }));
  expect(await navigator.clipboard.readText()).toBe('Too late');
  expect(chat.isUnfinished).toBe(true);
});

it('keeps a draft and an unfinished edit to be copied', async () => {
  api.wrote('mine', sam.id);
  await show();
  await userEvent.type(screen.getByRole('textbox'), 'Half a thought');
  act(() => chat.edits.begin(chris.id, 2, 'mine'));
  await userEvent.type(screen.getByRole('textbox'), ', changed');
  end();
  await refetch();
  const left = (await screen.findByRole('heading', { name: 'What you wrote here' })).closest('section')!;
  const texts = within(left).getAllByRole('listitem');
  expect(texts.map((text) => text.querySelector('p')?.textContent)).toEqual(['mine, changed', 'Half a thought']);
  await userEvent.click(within(texts[1]!).getByRole('button', { name: 'Discard' }));
  await userEvent.click(within(texts[1]!).getByRole('button', { name: 'Erase the text' }));
  expect(within(left).getAllByRole('listitem')).toHaveLength(1);
});
