import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Peer } from '../../../api/types';
import { Chat } from '../../../app/chat';
import { chris, FakeApi, sam } from '../../../testing/fakeApi';
import { FakeHub } from '../../../testing/fakeHub';
import { setWidth } from '../../../testing/viewport';
import { NoticesContext } from '../../notices/NoticesContext';
import { Session } from '../../session/session';
import { MessagesContext } from '../MessagesContext';
import { Composer } from './Composer';

let api: FakeApi;
let chat: Chat;
const editLast = vi.fn<() => void>();

beforeEach(() => {
  api = new FakeApi();
  chat = new Chat(new Session(), sam, new FakeHub());
  show();
});

function show(change: Partial<Peer> = {}) {
  render(
    <QueryClientProvider client={chat.cache}>
      <NoticesContext value={chat}>
        <MessagesContext value={chat}>
          <Composer peer={{ ...chris, ...change }} takesFocus onEditLast={editLast} />
        </MessagesContext>
      </NoticesContext>
    </QueryClientProvider>,
  );
}

const box = () => screen.getByRole('textbox', { name: 'Write to Chris Bakker' });
const sent = () => api.sent('POST', '/api/conversations/9/messages').map(({ body }) => body.text);

describe('the composer', () => {
  it('sends with Enter, starts a line with Shift and Enter, and is empty again', async () => {
    await userEvent.type(box(), '  one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(sent()).toEqual(['  one\ntwo']);
    expect(box()).toHaveValue('');
  });

  it('leaves Enter to an input method, also to that of Safari', async () => {
    await userEvent.type(box(), 'にほんご');
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(box(), { key: 'Enter', keyCode: 229 });
    expect(sent()).toEqual([]);
  });

  it('sends with the button', async () => {
    await userEvent.type(box(), 'hello');
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent()).toEqual(['hello']);
    expect(box()).toHaveFocus();
  });

  it('starts a line with Enter where there are only fingers', async () => {
    cleanup();
    setWidth('narrow', 'finger');
    show();
    await userEvent.type(box(), 'one{Enter}two');
    expect(box()).toHaveValue('one\ntwo');
    expect(sent()).toEqual([]);
    expect(box()).toHaveAttribute('enterkeyhint', 'enter');
    expect(screen.queryByText(/Enter sends/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent()).toEqual(['one\ntwo']);
    expect(box()).toHaveFocus();
  });

  it.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])('sends with %s, also where Enter starts a line', async (keys) => {
    await userEvent.type(box(), `on a desk${keys}`);
    cleanup();
    setWidth('narrow', 'finger');
    show();
    await userEvent.type(box(), `on a tablet${keys}`);
    expect(sent()).toEqual(['on a desk', 'on a tablet']);
  });

  it('does not send white space', async () => {
    await userEvent.type(box(), '  {Shift>}{Enter}{/Shift} {Enter}');
    expect(sent()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  });

  it('counts what the reader sees as one character as the API does', async () => {
    await userEvent.click(box());
    await userEvent.paste('👍'.repeat(4_000));
    expect(screen.getAllByText('0 left')).not.toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Send' })).toBeEnabled();
    await userEvent.paste('👍');
    expect(screen.getAllByText('1 too many')).not.toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Send' })).toBeDisabled();
  });

  it('says aloud how much room is left only now and then', async () => {
    await userEvent.click(box());
    await userEvent.paste('x'.repeat(3_820));
    expect(screen.getByRole('status')).toHaveTextContent('180 left');
    await userEvent.type(box(), 'abc');
    expect(screen.getByText('177 left')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('180 left');
    await userEvent.paste('x'.repeat(130));
    expect(screen.getByRole('status')).toHaveTextContent('47 left');
  });

  it('tells that I am typing', async () => {
    await userEvent.type(box(), 'hello');
    expect(api.sent('POST', '/api/conversations/9/typing')).toHaveLength(1);
  });

  it('keeps the draft while a message is edited, and gives it back', async () => {
    await userEvent.type(box(), 'a draft');
    act(() => chat.edits.begin(chris.id, 3, 'old words'));
    const field = screen.getByRole('textbox', { name: 'Edit your message to Chris Bakker' });
    expect(field).toHaveValue('old words');
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.type(field, '!{Escape}');
    expect(box()).toHaveValue('a draft');
    expect(api.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('saves an edit with Enter, and asks for nothing when nothing was changed', async () => {
    act(() => chat.edits.begin(chris.id, 3, 'old words'));
    await userEvent.type(screen.getByRole('textbox'), '{Enter}');
    act(() => chat.edits.begin(chris.id, 3, 'old words'));
    await userEvent.type(screen.getByRole('textbox'), ' and new{Enter}');
    expect(api.sent('PUT', '/api/conversations/9/messages/3').map(({ body }) => body.text)).toEqual(['old words and new']);
    expect(box()).toHaveValue('');
  });

  it('keeps what was rewritten when Escape stops it, until its writer goes on or erases it', async () => {
    act(() => chat.edits.begin(chris.id, 3, 'old words'));
    await userEvent.type(screen.getByRole('textbox'), ', and three hundred new ones{Escape}');
    expect(box()).toHaveValue('');
    expect(screen.getByRole('group', { name: 'Changes that are not saved' })).toHaveTextContent('old words, and three hundred new ones');
    expect(chat.isUnfinished).toBe(true);

    await userEvent.click(screen.getByRole('button', { name: 'Go on editing' }));
    const field = screen.getByRole('textbox', { name: 'Edit your message to Chris Bakker' });
    expect(field).toHaveValue('old words, and three hundred new ones');
    await userEvent.type(field, '{Escape}');

    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await userEvent.click(screen.getByRole('button', { name: 'Erase the text' }));
    expect(screen.queryByRole('group')).toBeNull();
    expect(box()).toHaveFocus();
    expect(chat.isUnfinished).toBe(false);
  });

  it('keeps nothing of an edit that changed nothing', async () => {
    act(() => chat.edits.begin(chris.id, 3, 'old words'));
    await userEvent.type(screen.getByRole('textbox'), '{Escape}');
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('goes on with an edit that waited for another', async () => {
    act(() => chat.edits.begin(chris.id, 3, 'old words'));
    await userEvent.type(screen.getByRole('textbox'), ' and new');
    act(() => chat.edits.begin(chris.id, 4, 'others'));
    await userEvent.type(screen.getByRole('textbox'), '!{Enter}');
    expect(screen.getByRole('textbox')).toHaveValue('old words and new');
    await userEvent.type(screen.getByRole('textbox'), '{Enter}');
    expect(api.calls.filter(({ method }) => method === 'PUT').map(({ body }) => body.text)).toEqual(['others!', 'old words and new']);
  });

  it('says what is answered, sends it along, and is done with it', async () => {
    api.wrote('A question');
    await act(() => chat.threads.sync(chris.id));
    act(() => chat.answers.begin(chris.id, 1));
    await waitFor(() => expect(box()).toHaveFocus());
    expect(box()).toHaveAccessibleDescription(/Reply to Chris Bakker A question/);
    await userEvent.type(box(), 'An answer{Enter}More{Enter}');
    await waitFor(() => expect(sent()).toHaveLength(2));
    const replies = api.sent('POST', '/api/conversations/9/messages').map(({ body }) => body.replyTo);
    expect(replies).toEqual([1, undefined]);
    expect(screen.queryByText('Reply to Chris Bakker')).toBeNull();
  });

  it.each(['{Escape}', 'button'])('answers no more after %s, and keeps the text', async (way) => {
    api.wrote('A question');
    act(() => chat.answers.begin(chris.id, 1));
    await userEvent.type(box(), 'On second thoughts');
    if (way === 'button') await userEvent.click(screen.getByRole('button', { name: 'Stop replying' }));
    else await userEvent.type(box(), way);
    expect(screen.queryByText('Reply to Chris Bakker')).toBeNull();
    expect(box()).toHaveFocus();
    await userEvent.type(box(), '{Enter}');
    const [call] = api.sent('POST', '/api/conversations/9/messages');
    expect(call?.body).toEqual({ clientId: expect.any(String), text: 'On second thoughts' });
  });

  it('keeps an answer while a message is edited', async () => {
    act(() => chat.answers.begin(chris.id, 1));
    act(() => chat.edits.begin(chris.id, 3, 'old words'));
    expect(screen.queryByText('Reply to Chris Bakker')).toBeNull();
    await userEvent.type(screen.getByRole('textbox'), '{Escape}');
    expect(screen.getByText('Reply to Chris Bakker')).toBeVisible();
  });

  it('edits the last message with the arrow up, only where there is no draft', async () => {
    await userEvent.type(box(), 'x{ArrowUp}');
    expect(editLast).not.toHaveBeenCalled();
    await userEvent.type(box(), '{Backspace}{ArrowUp}');
    expect(editLast).toHaveBeenCalledOnce();
  });

  it('puts an emoji where the cursor is', async () => {
    await userEvent.type(box(), 'ab{ArrowLeft}');
    await userEvent.click(screen.getByRole('button', { name: 'Emoji' }));
    await userEvent.click(await screen.findByRole('searchbox', {}, { timeout: 15_000 }));
    await userEvent.paste('thumbs up');
    await userEvent.click(await screen.findByRole('option', { name: 'thumbs up' }));
    expect(box()).toHaveValue('a👍️b');
  }, 30_000);
});
