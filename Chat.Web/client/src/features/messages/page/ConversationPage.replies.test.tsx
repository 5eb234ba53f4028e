import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { api, chat, choose, firstRow, refuse, renewFakes, row, show, sync } from '../../../testing/conversationPage';
import { chris, sam } from '../../../testing/fakeApi';

renewFakes();

const quoteIn = async (text: string) => within(await row(text)).getByRole('button', { name: /In reply to/ });
const chips = async (text: string) => (await row(text)).textContent;
const sign = (name: string) => screen.getByRole('menuitemradio', { name });

describe('replies and reactions', () => {
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

  it('shows that a message can not be read, in its place and where it was answered, without actions that need its text', async () => {
    api.wrote('Altered');
    api.wrote('It went well', sam.id, crypto.randomUUID(), 1);
    api.messages[0] = { ...api.messages[0]!, text: '', unreadable: true };
    await show();
    expect(await quoteIn('It went well')).toHaveTextContent("Chris BakkerThis message can't be read");
    const [unreadable, answer] = screen.getAllByRole('listitem').slice(-2);
    expect(unreadable).toHaveTextContent("Chris Bakker: This message can't be read");
    expect(within(unreadable!).queryByRole('button', { name: 'Actions for this message' })).not.toBeInTheDocument();
    expect(within(answer!).getByRole('button', { name: 'Actions for this message' })).toBeInTheDocument();
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
    act(() => region.focus());
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(screen.getByRole('menuitemradio', { name: 'thumbs up' })).toHaveFocus(), { timeout: 5_000 });
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await waitFor(async () => expect(await chips('Good news')).toContain('You: heart'));
    expect(api.messages[0]?.reactions).toEqual({ recipient: 'heart' });

    await userEvent.click(within(await row('Good news')).getByRole('button', { name: 'Actions for this message' }));
    expect(await screen.findByRole('menuitemradio', { name: 'heart' })).toBeChecked();
    await userEvent.click(screen.getByRole('menuitemradio', { name: 'sad' }));
    await waitFor(() => expect(api.messages[0]?.reactions).toEqual({ recipient: 'sad' }));
    expect(await chips('Good news')).not.toContain('heart');

    await userEvent.click(within(await row('Good news')).getByRole('button', { name: 'Actions for this message' }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: 'sad' }));
    await waitFor(() => expect(api.messages[0]?.reactions).toEqual({}));
    expect(await chips('Good news')).not.toContain('You:');
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
});
