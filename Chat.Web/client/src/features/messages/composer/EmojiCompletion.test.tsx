import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat } from '../../../app/chat';
import { speak } from '../../../strings';
import { chris, FakeApi, sam } from '../../../testing/fakeApi';
import { FakeHub } from '../../../testing/fakeHub';
import { NoticesContext } from '../../notices/NoticesContext';
import { Session } from '../../session/session';
import { MessagesContext } from '../MessagesContext';
import { Composer } from './Composer';

let api: FakeApi;
let chat: Chat;

beforeEach(() => {
  api = new FakeApi();
  chat = new Chat(new Session(), sam, new FakeHub());
  render(
    <QueryClientProvider client={chat.cache}>
      <NoticesContext value={chat}>
        <MessagesContext value={chat}>
          <Composer peer={chris} takesFocus onEditLast={vi.fn<() => void>()} />
        </MessagesContext>
      </NoticesContext>
    </QueryClientProvider>,
  );
});

afterEach(() => {
  cleanup();
  speak(['en-US']);
  localStorage.clear();
});

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const list = () => screen.findByRole('listbox', { name: 'Emoji' });
const anyList = () => screen.queryByRole('listbox');
const chosen = () => document.getElementById(box().getAttribute('aria-activedescendant')!);
const open = () => userEvent.click(screen.getByRole('button', { name: 'Emoji' }));
const sent = () => api.sent('POST', '/api/conversations/9/messages').map(({ body }) => body.text);

describe('the name of an emoji', () => {
  it('opens a list, in which the arrow keys choose and Enter takes', async () => {
    await userEvent.type(box(), 'Nice :t');
    expect(anyList()).toBeNull();
    await userEvent.type(box(), 'hum');
    const options = within(await list()).getAllByRole('option');
    expect(box()).toHaveAttribute('aria-controls', (await list()).id);
    expect(chosen()).toBe(options[0]);
    expect(screen.getByText(/^\d emoji found/u)).toHaveAttribute('aria-live', 'polite');
    await userEvent.keyboard('{ArrowUp}');
    expect(chosen()).toBe(options.at(-1));
    expect(options.at(-1)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(chosen()).toHaveAccessibleName('thumbs up');
    await userEvent.keyboard('{Enter}');
    expect(box()).toHaveValue('Nice 👍️');
    expect(box()).toHaveFocus();
    expect(anyList()).toBeNull();
    expect(box()).not.toHaveAttribute('aria-activedescendant');
    expect(box()).not.toHaveAttribute('aria-controls');
    expect(sent()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(sent()).toEqual(['Nice 👍️']);
    expect(chat.ownEmoji.get().recent).toEqual(['1F44D']);
  });

  it('is taken with Tab, and with a press', async () => {
    await userEvent.type(box(), ':panda');
    await list();
    await userEvent.keyboard('{Tab}');
    expect(box()).toHaveValue('🐼');
    expect(box()).toHaveFocus();
    await userEvent.type(box(), ' :panda');
    await userEvent.click(within(await list()).getByRole('option', { name: 'panda' }));
    expect(box()).toHaveValue('🐼 🐼');
  });

  it('leaves the message as it is when Escape closes the list, which stays closed for this word', async () => {
    await userEvent.type(box(), ':pan');
    await list();
    await userEvent.keyboard('{Escape}');
    expect(anyList()).toBeNull();
    await userEvent.type(box(), 'da');
    expect(anyList()).toBeNull();
    expect(box()).toHaveValue(':panda');
    await userEvent.type(box(), ' :pan');
    await list();
  });

  it('does not end an edit with Escape while the list is open', async () => {
    chat.edits.begin(chris.id, 3, 'old words');
    await waitFor(() => expect(box()).toHaveValue('old words'));
    await userEvent.type(box(), ' :pan');
    await list();
    await userEvent.keyboard('{Escape}');
    expect(box()).toHaveValue('old words :pan');
  });

  it('goes with the message that is sent', async () => {
    await userEvent.type(box(), ':pan');
    await list();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(sent()).toEqual([':pan']);
    expect(anyList()).toBeNull();
  });

  it.each(['https:pan', '10:30', '10:pan', ':pan '])('is not in %j', async (text) => {
    await userEvent.type(box(), ':pan');
    await list();
    await userEvent.clear(box());
    await userEvent.type(box(), text);
    expect(anyList()).toBeNull();
  });

  it('is not in what was pasted, nor while an input method composes', async () => {
    await userEvent.click(box());
    await userEvent.paste(':pan');
    expect(anyList()).toBeNull();
    fireEvent.input(box(), { target: { value: ':pand' }, inputType: 'insertCompositionText', isComposing: true });
    expect(anyList()).toBeNull();
    await userEvent.type(box(), 'a');
    await list();
  });

  it('takes no keys where nothing is found', async () => {
    await userEvent.type(box(), ':pan');
    await list();
    await userEvent.type(box(), 'xyz{Enter}');
    expect(anyList()).toBeNull();
    expect(sent()).toEqual([':panxyz']);
  });

  it('is one in the language of the app, in the chosen tone of skin', async () => {
    speak(['nl']);
    chat.ownEmoji.choose('medium');
    await userEvent.type(box(), ':duim_omh');
    await waitFor(() => expect(chosen()).toHaveAccessibleName('duim omhoog'));
    await userEvent.keyboard('{Enter}');
    expect(box()).toHaveValue('👍🏽');
  });
});

describe('an emoticon', () => {
  it('becomes an emoji with the space after it, and is one again with one Backspace', async () => {
    await userEvent.type(box(), 'Thanks :)');
    expect(box()).toHaveValue('Thanks :)');
    await userEvent.keyboard(' ');
    expect(box()).toHaveValue('Thanks 🙂 ');
    await userEvent.keyboard('{Backspace}');
    expect(box()).toHaveValue('Thanks :) ');
    await userEvent.keyboard('<3 {Enter}');
    expect(sent()).toEqual(['Thanks :) <3']);
    await userEvent.keyboard('<3 {Enter}');
    expect(sent()[1]).toBe('❤️');
  });

  it('is gone with Backspace once something else was written', async () => {
    await userEvent.type(box(), ':) a{Backspace}{Backspace}');
    expect(box()).toHaveValue('🙂');
  });

  it('becomes one at the end of what is sent, but stays in what is edited', async () => {
    await userEvent.type(box(), 'Thanks :D{Enter}');
    expect(sent()).toEqual(['Thanks 😄']);
    chat.edits.begin(chris.id, 3, 'old words');
    await waitFor(() => expect(box()).toHaveValue('old words'));
    await userEvent.type(box(), ' :D{Enter}');
    expect(api.sent('PUT', '/api/conversations/9/messages/3').map(({ body }) => body.text)).toEqual(['old words :D']);
  });

  it('stays in what is pasted', async () => {
    await userEvent.click(box());
    await userEvent.paste('a :) ');
    expect(box()).toHaveValue('a :) ');
  });
});

describe('the card with emoji', () => {
  it('begins with those chosen last, in the tone of skin that is chosen there', async () => {
    await open();
    expect(await screen.findAllByRole('tab')).toHaveLength(9);
    await userEvent.click(screen.getByRole('button', { name: 'Skin tone' }));
    expect(screen.getByRole('radiogroup', { name: 'Skin tone' })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Default' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Medium dark' }));
    await userEvent.click(screen.getByRole('searchbox'));
    await userEvent.paste('thumbs up');
    await userEvent.click(await screen.findByRole('option', { name: 'thumbs up' }));
    await waitFor(() => expect(box()).toHaveValue('👍🏾'));

    await open();
    expect(await screen.findByRole('tab', { name: 'Recently used' })).toHaveAttribute('aria-selected', 'true');
    const [recent, ...others] = screen.getAllByRole('option');
    expect(others).toEqual([]);
    expect(recent).toHaveAccessibleName('thumbs up');
    expect(recent).toHaveTextContent('👍🏾');
  }, 60_000);
});
