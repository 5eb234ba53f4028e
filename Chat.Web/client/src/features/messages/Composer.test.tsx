import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Chat } from '../../app/chat';
import { chris, FakeApi, sam } from '../../testing/fakeApi';
import { FakeHub } from '../../testing/fakeHub';
import { NoticesContext } from '../notices/NoticesContext';
import { Session } from '../session/session';
import { Composer } from './Composer';
import { MessagesContext } from './MessagesContext';

let api: FakeApi;

beforeEach(() => {
  api = new FakeApi();
  const chat = new Chat(new Session(), sam, new FakeHub());
  render(
    <NoticesContext value={chat}>
      <MessagesContext value={chat}>
        <Composer peer={chris} />
      </MessagesContext>
    </NoticesContext>,
  );
});

const box = () => screen.getByRole('textbox', { name: 'Write to Chris Bakker' });
const sent = () => api.sent('POST', '/api/conversations/9/messages').map(({ body }) => body.text);

describe('the composer', () => {
  it('sends with Enter, starts a line with Shift and Enter, and is empty again', async () => {
    await userEvent.type(box(), '  one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(sent()).toEqual(['one\ntwo']);
    expect(box()).toHaveValue('');
  });

  it('sends with the button', async () => {
    await userEvent.type(box(), 'hello');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent()).toEqual(['hello']);
  });

  it('does not send white space', async () => {
    await userEvent.type(box(), '  {Shift>}{Enter}{/Shift} {Enter}');
    expect(sent()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  });

  it('counts what the reader sees as one character as the API does', async () => {
    await userEvent.click(box());
    await userEvent.paste('👍'.repeat(4_000));
    expect(screen.getByText('0 left')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled();
    await userEvent.paste('👍');
    expect(screen.getByText('1 too many')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  });

  it('tells that I am typing', async () => {
    await userEvent.type(box(), 'hello');
    expect(api.sent('POST', '/api/conversations/9/typing')).toHaveLength(1);
  });
});
