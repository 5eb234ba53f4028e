import { act, render, screen, waitFor, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { Chat } from '../../../app/chat';
import { chris, FakeApi, json, sam } from '../../../testing/fakeApi';
import { FakeHub } from '../../../testing/fakeHub';
import { toasted } from '../../../ui/toast';
import { AttentionContext } from '../../attention/AttentionContext';
import { Session } from '../../session/session';
import { laterChoices } from '../scheduled/times';
import { MessagesContext } from '../MessagesContext';
import { DueReminder } from './DueReminder';
import { RemindDialog } from './RemindDialog';
import { Reminders } from './Reminders';
import { conversationsQuery } from '../../conversations/conversations';

let api: FakeApi;
let chat: Chat;
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();

beforeEach(async () => {
  api = new FakeApi();
  chat = new Chat(new Session(), sam, new FakeHub());
  await chat.cache.fetchQuery(conversationsQuery);
});

function show(shown: React.ReactNode) {
  render(
    <QueryClientProvider client={chat.cache}>
      <AttentionContext value={chat}>
        <MessagesContext value={chat}>{shown}</MessagesContext>
      </AttentionContext>
    </QueryClientProvider>,
  );
}

const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));
const asking = <RemindDialog place={{ peerId: chris.id, seq: 1 }} isOpen onClose={() => undefined} />;

it('reminds at the time that is chosen, and says when', async () => {
  api.wrote('Think about it');
  show(asking);
  await press(/^Tomorrow at/);
  const tomorrow = laterChoices(new Date()).find(({ name }) => name === 'tomorrowAt')!.at;
  await waitFor(() => expect(api.reminders).toMatchObject([{ dueAt: tomorrow.toISOString() }]));
  await waitFor(() => expect(toasted.get()?.text).toMatch(/^You will be reminded: /));
});

it('says that there is a reminder, and deletes it', async () => {
  api.reminders = [{ peer: chris.id, dueAt: inMs(3_600_000), message: api.wrote('Think about it') }];
  show(asking);
  await press('Delete the reminder');
  await waitFor(() => expect(api.reminders).toEqual([]));
});

it('says that the message is gone, and that there are too many', async () => {
  show(asking);
  for (const [body, status, words] of [
    [{ type: 'urn:chat:problem:message-deleted', status: 409 }, 409, /^The message was deleted/],
    [{ type: 'urn:chat:problem:invalid-request', status: 400, errors: { seq: ['Too many.'] } }, 400, /^You have as many/],
  ] as const) {
    api.intercept = ({ method }) => (method === 'PUT' ? json(body, status) : undefined);
    await press('In 1 hour');
    await waitFor(() => expect(toasted.get()?.text).toMatch(words));
  }
});

it('shows one that comes due, until its reader is done with it', async () => {
  api.reminders = [{ peer: chris.id, dueAt: inMs(400), message: api.wrote('Think about it') }];
  show(<DueReminder />);
  await waitFor(() => expect(api.sent('GET', '/api/me/reminders')).toHaveLength(1));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(await screen.findByText('Reminder, Chris Bakker: Think about it')).toBeVisible();
  await press('Open message');
  expect(location.pathname).toBe(`/conversations/${chris.id}`);
  expect(chat.wanted.get()).toEqual({ peerId: chris.id, seq: 1 });
  await press('Done');
  await waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement());
  expect(api.reminders).toEqual([]);
});

it('draws attention to those that come due while the page is open, until they are done', async () => {
  const remind = vi.spyOn(chat.alerts, 'remind').mockResolvedValue();
  const reminded = vi.spyOn(chat.alerts, 'reminded');
  api.reminders = [
    { peer: chris.id, dueAt: inMs(-60_000), message: api.wrote('Overdue') },
    { peer: chris.id, dueAt: inMs(300), message: api.wrote('Think about it') },
  ];
  show(<DueReminder />);
  const place = { peerId: chris.id, seq: 2 };
  await waitFor(() => expect(remind.mock.calls).toEqual([[expect.objectContaining(place), 'Chris Bakker']]));
  expect(reminded).not.toHaveBeenCalled();
  api.reminders = api.reminders.slice(0, 1);
  await act(() => chat.cache.invalidateQueries({ queryKey: ['planned'] }));
  await waitFor(() => expect(reminded.mock.calls).toEqual([[expect.objectContaining(place)]]));
  expect(remind).toHaveBeenCalledOnce();
});

it('lists them in the inbox, the due ones first and marked, and nothing when there are none', async () => {
  show(<Reminders />);
  await waitFor(() => expect(api.sent('GET', '/api/me/reminders')).toHaveLength(1));
  expect(screen.queryByRole('list')).toBeNull();
  api.reminders = [
    { peer: chris.id, dueAt: inMs(-60_000), message: api.wrote('Overdue') },
    { peer: chris.id, dueAt: inMs(86_400_000), message: api.wrote('Later') },
  ];
  await act(() => chat.cache.invalidateQueries({ queryKey: ['planned'] }));
  const [due, later] = await within(await screen.findByRole('region', { name: 'Reminders' })).findAllByRole('listitem');
  expect(due).toHaveTextContent(/Overdue.*Due since/);
  expect(later).toHaveTextContent('Later');
  expect(later).not.toHaveTextContent('Due since');
  await press('Done with Chris Bakker: Overdue');
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
});
