import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, vi } from 'vitest';
import type { Conversation } from '../api/types';
import { Chat } from '../app/chat';
import { ConversationList } from '../features/conversations/ConversationList';
import { conversationsQuery } from '../features/conversations/conversations';
import { FilterContext } from '../features/conversations/FilterContext';
import { LastLine } from '../features/messages/LastLine';
import { MessagesContext } from '../features/messages/MessagesContext';
import { NoticesContext } from '../features/notices/NoticesContext';
import { Session } from '../features/session/session';
import { conversationWith } from './conversations';
import { FakeApi, sam } from './fakeApi';
import { FakeHub } from './fakeHub';

/** The API of the running test, and what the app keeps for Sam. */
export let api: FakeApi;
export let chat: Chat;

const names = ['Ada', 'Björn', 'Chloé', 'Dirk', 'Ελένη', 'Fatima', 'Łukasz', '王小明', 'Ismael', 'José'];

/** Conversations enough for a filter, whose ids count from 1. */
export const many = names.map((name, number) => conversationWith(String(number + 1), name));

/** Gives each test of the calling file an API and a chat of its own. */
export function renewFakes() {
  beforeEach(() => {
    api = new FakeApi();
    chat = new Chat(new Session(), sam, new FakeHub());
  });
}

export function list(selected?: string) {
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

export function show(conversations: readonly Conversation[], selected?: string) {
  become(conversations);
  return render(list(selected));
}

export const change = (conversations: readonly Conversation[]) =>
  act(async () => {
    become(conversations);
    await nextTask();
  });

/** Puts the conversations into the cache, which the page shows at its next rendering. */
export const become = (conversations: readonly Conversation[]) => chat.cache.setQueryData(conversationsQuery.queryKey, [...conversations]);
const nextTask = () => (vi.isFakeTimers() ? vi.advanceTimersByTimeAsync(0) : new Promise((resolve) => setTimeout(resolve)));

export const shown = () => [...document.querySelectorAll('a')].map((row) => row.querySelector('bdi')!.textContent);
export const link = (name: string) => screen.getByText(name, { selector: 'a bdi' }).closest('a')!;
export const field = () => screen.getByLabelText('Find by name');

/** Chooses an action in the menu of a conversation. */
export async function mark(name: string, action: string) {
  await userEvent.click(screen.getByRole('button', { name: `Actions for the conversation with ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
}
