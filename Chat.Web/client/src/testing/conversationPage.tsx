import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, vi } from 'vitest';
import { Chat } from '../app/chat';
import { MessagesContext } from '../features/messages/MessagesContext';
import { ConversationPage } from '../features/messages/page/ConversationPage';
import { NoticesContext } from '../features/notices/NoticesContext';
import { Session } from '../features/session/session';
import { UserContext } from '../features/session/SessionContext';
import { chris, FakeApi, problem, sam } from './fakeApi';
import { FakeHub } from './fakeHub';

/** The API of the running test, and what the app keeps for Sam. */
export let api: FakeApi;
export let chat: Chat;

/** Gives each test of the calling file an API and a chat of its own, and a user who looks at the page. */
export function renewFakes() {
  beforeEach(() => {
    api = new FakeApi();
    chat = new Chat(new Session(), sam, new FakeHub());
    look(true);
  });
}

export function look(isAttended: boolean) {
  vi.spyOn(document, 'hasFocus').mockReturnValue(isAttended);
  act(() => void window.dispatchEvent(new Event(isAttended ? 'focus' : 'blur')));
}

export async function show() {
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

export const sync = () => act(() => chat.threads.sync(chris.id));
export const row = async (text: string) => (await screen.findByText(text)).closest<HTMLElement>('[role=listitem]')!;
export const firstRow = async (text: string) => (await screen.findAllByText(text)).at(0)!.closest('[role=listitem]');

export async function choose(text: string, action: string) {
  await userEvent.click(within(await row(text)).getByRole('button', { name: 'Actions for this message' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }, { timeout: 5_000 }));
}

/** Makes the API answer each message with that status. */
export function refuse(status: number) {
  api.intercept = ({ method, path }) => (method === 'POST' && path.endsWith('/messages') ? problem(status, 'broken') : undefined);
}

/** Ends the coaching, and lets the page notice. */
export async function end() {
  api.isCoached = false;
  await act(() => chat.cache.refetchQueries());
}
