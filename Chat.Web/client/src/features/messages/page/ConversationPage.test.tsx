import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { api, chat, look, renewFakes, row, show, sync } from '../../../testing/conversationPage';
import { chris, sam } from '../../../testing/fakeApi';

renewFakes();

const line = 'New since you were away';

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

  it('goes from message to message with the arrow keys, and opens the menu with Enter', async () => {
    for (const text of ['one', 'two', 'three']) api.wrote(text);
    const region = await show();
    act(() => region.focus());
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(async () => expect(await row('three')).toHaveFocus());
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    await waitFor(async () => expect(await row('two')).toHaveFocus());
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

  it('has the time with each message, and to the second in its menu', async () => {
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
