import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Chat } from '../../../app/chat';
import { chris, FakeApi, json, networkTrouble, sam } from '../../../testing/fakeApi';
import { FakeHub } from '../../../testing/fakeHub';
import { toasted } from '../../../ui/toast';
import { NoticesContext } from '../../notices/NoticesContext';
import { Session } from '../../session/session';
import { Composer } from '../composer/Composer';
import { MessagesContext } from '../MessagesContext';
import { fieldValue, laterChoices } from './times';

let api: FakeApi;
let chat: Chat;
let hub: FakeHub;

beforeEach(() => {
  api = new FakeApi();
  hub = new FakeHub();
  chat = new Chat(new Session(), sam, hub);
});

function show() {
  render(
    <QueryClientProvider client={chat.cache}>
      <NoticesContext value={chat}>
        <MessagesContext value={chat}>
          <Composer peer={chris} takesFocus onEditLast={() => undefined} />
        </MessagesContext>
      </NoticesContext>
    </QueryClientProvider>,
  );
}

const path = '/api/conversations/9/scheduled-messages';
const box = () => screen.getByRole('textbox', { name: 'Write to Chris Bakker' });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

async function choose(name: RegExp | string) {
  await press('Send later');
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

async function open() {
  show();
  await press('2 scheduled messages');
  return screen.findByRole('dialog', { name: 'Scheduled messages' });
}

const item = async (text: string) => (await screen.findByText(text)).closest<HTMLElement>('[role=group]')!;

describe('sending later', () => {
  it('is offered once there is something to send, and not for an edit', async () => {
    show();
    expect(screen.queryByRole('button', { name: 'Send later' })).toBeNull();
    await userEvent.type(box(), 'hello');
    expect(screen.getByRole('button', { name: 'Send later' })).toBeVisible();
    await waitFor(() => expect(api.sent('GET', path)).toHaveLength(1));
    chat.edits.begin(chris.id, 3, 'old words');
    await screen.findByRole('textbox', { name: 'Edit your message to Chris Bakker' });
    expect(screen.queryByRole('button', { name: 'Send later' })).toBeNull();
  });

  it('schedules for tomorrow, empties the composer and says when', async () => {
    show();
    await userEvent.type(box(), ' Good morning! ');
    await choose(/^Tomorrow at/);
    await waitFor(() => expect(box()).toHaveValue(''));
    const tomorrow = laterChoices(new Date()).find(({ name }) => name === 'tomorrowAt')!.at;
    expect(api.scheduled).toMatchObject([{ text: ' Good morning!', sendAt: tomorrow.toISOString() }]);
    expect(api.messages).toEqual([]);
    expect(toasted.get()?.text).toMatch(/^Will be sent: /);
    expect(await screen.findByRole('button', { name: '1 scheduled message' })).toBeVisible();
    await waitFor(() => expect(box()).toHaveFocus());
  });

  it('opens for a finger that rests on the button, which then sends nothing', async () => {
    show();
    await userEvent.type(box(), 'hello');
    const send = screen.getByRole('button', { name: 'Send' });
    fireEvent.pointerDown(send, { pointerType: 'touch', isPrimary: true });
    expect(await screen.findByRole('menuitem', { name: /^Tomorrow at/ })).toBeVisible();
    fireEvent.pointerUp(send, { pointerType: 'touch', isPrimary: true });
    fireEvent.click(send);
    expect(api.sent('POST', '/api/conversations/9/messages')).toEqual([]);
  });

  it('takes a time of one\'s own, and says when that will not do', async () => {
    show();
    await userEvent.type(box(), 'hello');
    await choose(/^Choose/);
    const field = await screen.findByLabelText('Date and time');
    fireEvent.change(field, { target: { value: '2020-01-01T09:00' } });
    await press('Schedule');
    expect(await screen.findByText('Choose a time at least a minute from now.')).toBeVisible();
    const at = new Date(fieldValue(new Date(Date.now() + 7_200_000)));
    fireEvent.change(field, { target: { value: fieldValue(at) } });
    await press('Schedule');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.scheduled).toMatchObject([{ text: 'hello', sendAt: at.toISOString() }]);
  });

  it('keeps the text when it fails, and uses the same id for the next try', async () => {
    show();
    await userEvent.type(box(), 'hello');
    api.intercept = ({ method }) => (method === 'POST' ? networkTrouble() : undefined);
    await choose(/^Tomorrow at/);
    await waitFor(() => expect(toasted.get()?.failed).toBe(true));
    expect(box()).toHaveValue('hello');
    api.intercept = () => undefined;
    await choose(/^Tomorrow at/);
    await waitFor(() => expect(api.scheduled).toHaveLength(1));
    const [one, other] = api.sent('POST', path);
    expect(one!.body.clientId).toBe(other!.body.clientId);
  });

  it('gives what an earlier try has stored the time that was chosen last', async () => {
    show();
    await userEvent.type(box(), 'hello');
    const earlier = inAnHour();
    api.intercept = ({ method, path: called, body }) => {
      if (method === 'POST' && called === path && api.scheduled.length === 0)
        api.scheduled = [{ clientId: String(body.clientId), text: 'hello', sendAt: earlier, state: 'waiting' }];
      return undefined;
    };
    await choose(/^Tomorrow at/);
    await waitFor(() => expect(api.scheduled[0]?.sendAt).not.toBe(earlier));
    expect(api.scheduled).toHaveLength(1);
  });

  it('says that there are too many', async () => {
    show();
    await userEvent.type(box(), 'hello');
    const full = { type: 'urn:chat:problem:invalid-request', status: 400, errors: { clientId: ['Too many.'] } };
    api.intercept = ({ method, path: called }) => (method === 'POST' && called === path ? json(full, 400) : undefined);
    await choose(/^Tomorrow at/);
    await waitFor(() => expect(toasted.get()?.text).toMatch(/^There are as many/));
  });
});

describe('the scheduled messages', () => {
  beforeEach(() => {
    api.scheduled = [
      { clientId: 'one', text: 'First', sendAt: inAnHour(), state: 'waiting' },
      { clientId: 'two', text: 'Second', sendAt: new Date(Date.now() + 90_000_000).toISOString(), state: 'ended' },
    ];
  });

  it('can be rewritten or deleted, but not sent, when their text can not be read', async () => {
    api.scheduled = api.scheduled.map((each) => (each.clientId === 'one' ? { ...each, text: '', state: 'ended', unreadable: true } : each));
    await open();
    const unreadable = await item("This message can't be read");
    expect(unreadable).not.toHaveTextContent('Could not be sent');
    expect(within(unreadable).queryByRole('button', { name: 'Send now' })).toBeNull();
    expect(within(unreadable).getByRole('button', { name: 'Edit' })).toBeVisible();
  });

  it('are listed with what became of them', async () => {
    await open();
    expect(await item('Second')).toHaveTextContent('Could not be sent: this conversation has ended.');
    expect(await item('First')).not.toHaveTextContent('Could not be sent');
  });

  it('are changed, in text and time', async () => {
    await open();
    await userEvent.click(within(await item('First')).getByRole('button', { name: 'Edit' }));
    const text = await screen.findByRole('textbox', { name: 'Message' });
    await userEvent.clear(text);
    await userEvent.type(text, 'Other words');
    await press('Save');
    expect(await item('Other words')).toBeVisible();
    expect(api.scheduled.find(({ clientId }) => clientId === 'one')).toMatchObject({ text: 'Other words' });
  });

  it('are sent now', async () => {
    await open();
    await userEvent.click(within(await item('First')).getByRole('button', { name: 'Send now' }));
    await waitFor(() => expect(screen.queryByText('First')).toBeNull());
    expect(api.messages.map(({ text }) => text)).toEqual(['First']);
    expect(toasted.get()?.text).toBe('Sent');
  });

  it('are deleted with a second press, and the focus goes to writing with the last one', async () => {
    await open();
    for (const text of ['First', 'Second']) {
      const shown = await item(text);
      await userEvent.click(within(shown).getByRole('button', { name: 'Discard' }));
      await userEvent.click(within(shown).getByRole('button', { name: 'Erase the text' }));
      await waitFor(() => expect(screen.queryByText(text)).toBeNull());
    }
    expect(api.scheduled).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(box()).toHaveFocus());
  });

  it('cannot be touched while one is being sent', async () => {
    api.scheduled = api.scheduled.map((message) => ({ ...message, state: 'sending' }));
    await open();
    expect(await item('First')).toHaveTextContent('Being sent…');
    expect(within(await item('First')).queryByRole('button')).toBeNull();
  });

  it('are asked for again when a notice says so', async () => {
    show();
    await screen.findByRole('button', { name: '2 scheduled messages' });
    chat.connection.start();
    api.scheduled = [];
    hub.notice('planned');
    await waitFor(() => expect(screen.queryByRole('button', { name: /scheduled message/ })).toBeNull());
  });
});
