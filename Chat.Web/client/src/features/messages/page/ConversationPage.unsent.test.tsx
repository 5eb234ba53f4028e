import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { api, chat, end, refuse, renewFakes, row, show } from '../../../testing/conversationPage';
import { chris, sam } from '../../../testing/fakeApi';

renewFakes();

describe('a message that the API refuses', () => {
  it('is edited instead of sent again when it is the text that will not do', async () => {
    await show();
    refuse(400);
    await userEvent.type(screen.getByRole('textbox'), 'Bad words{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Not sent');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Edit the text' }));
    expect(screen.getByRole('textbox')).toHaveValue('Bad words');
    expect(screen.getByRole('textbox')).toHaveFocus();
    expect(chat.outbox.unsent.get()).toEqual([]);
  });

  it('is taken back while it waits, and says that it may have arrived', async () => {
    await show();
    refuse(500);
    await userEvent.type(screen.getByRole('textbox'), 'Stuck{Enter}');
    const stuck = await row('Stuck');
    await waitFor(() => expect(stuck).toHaveTextContent('It may have arrived all the same.'));
    await userEvent.type(screen.getByRole('textbox'), 'More');
    await userEvent.click(within(stuck).getByRole('button', { name: 'Stop and edit' }));
    expect(screen.getByRole('textbox')).toHaveValue('More\nStuck');
    expect(chat.outbox.unsent.get()).toEqual([]);
  });

  it('waits with the reason while cookies leave no room for it, and only then', async () => {
    await show();
    refuse(431);
    await userEvent.type(screen.getByRole('textbox'), 'Stuck{Enter}');
    const stuck = await row('Stuck');
    const words = /^Cookies of other programs on localhost leave no room for ours\./;
    expect(await within(stuck).findByRole('alert')).toHaveTextContent(words);
    await waitFor(() => expect(stuck).toHaveTextContent('Not sent yet, trying again…'));
    await waitFor(() => expect(stuck).not.toHaveTextContent('It may have arrived all the same.'));
    refuse(503);
    act(() => chat.outbox.tryNow());
    await waitFor(() => expect(within(stuck).queryByRole('alert')).toBeNull());
    api.intercept = () => undefined;
    act(() => chat.outbox.tryNow());
    await waitFor(() => expect(api.messages.map(({ text }) => text)).toEqual(['Stuck']));
  });
});

describe('a conversation that ends', () => {
  it('leaves what was written there to copy and to discard, and then nothing', async () => {
    api.wrote('mine', sam.id);
    await show();
    await userEvent.type(screen.getByRole('textbox'), 'Half a thought');
    act(() => chat.edits.begin(chris.id, 1, 'mine'));
    await userEvent.type(screen.getByRole('textbox'), ', changed');
    api.isCoached = false;
    act(() => chat.outbox.send(chris.id, 'Too late'));
    await waitFor(() => expect(chat.outbox.unsent.get()[0]?.state).toBe('refused'));
    await end();

    expect(await screen.findByText('This conversation has ended.')).toBeVisible();
    const texts = screen.getAllByRole('listitem');
    expect(texts.map((text) => text.querySelector('p')?.textContent)).toEqual(['Too late', 'mine, changed', 'Half a thought']);
    expect(chat.isUnfinished).toBe(true);
    await userEvent.setup().click(within(texts[2]!).getByRole('button', { name: 'Copy text' }));
    expect(await navigator.clipboard.readText()).toBe('Half a thought');
    for (const text of texts) {
      await userEvent.click(within(text).getByRole('button', { name: 'Discard' }));
      await userEvent.click(within(text).getByRole('button', { name: 'Erase the text' }));
    }
    expect(screen.queryByText('What you wrote here')).toBeNull();
    expect(chat.isUnfinished).toBe(false);
  });

  it('holds nobody back who wrote nothing', async () => {
    api.wrote('mine', sam.id);
    await show();
    act(() => chat.edits.begin(chris.id, 1, 'mine'));
    await end();
    expect(await screen.findByText('This conversation has ended.')).toBeVisible();
    expect(screen.queryByText('What you wrote here')).toBeNull();
    expect(chat.isUnfinished).toBe(false);
  });
});
