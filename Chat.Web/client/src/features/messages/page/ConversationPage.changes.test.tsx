import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { api, chat, choose, renewFakes, row, show } from '../../../testing/conversationPage';
import { chris, problem, sam } from '../../../testing/fakeApi';

renewFakes();

describe('changing my messages', () => {
  it('lets me edit my message, and shows it before the API has it', async () => {
    api.wrote('Teh plan', sam.id);
    await show();
    let release: () => void = vi.fn<() => void>();
    api.intercept = ({ method }) => (method === 'PUT' ? new Promise((resolve) => (release = () => resolve(undefined))) : undefined);
    await choose('Teh plan', 'Edit');
    const field = await screen.findByRole('textbox', { name: 'Edit your message to Chris Bakker' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.clear(field);
    await userEvent.type(field, 'The plan{Enter}');
    expect(await row('The plan')).toHaveTextContent('Saving…');
    act(() => release());
    await waitFor(async () => expect(await row('The plan')).toHaveTextContent('edited'));
  });

  it('asks before it deletes', async () => {
    api.wrote('A secret', sam.id);
    await show();
    await choose('A secret', 'Delete');
    expect(api.messages[0]?.text).toBe('A secret');
    await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('You deleted this message')).toBeVisible();
    await waitFor(() => expect(api.messages[0]?.text).toBe(''));
  });

  it('says when a change was refused, and keeps what I wrote', async () => {
    api.wrote('As it was', sam.id);
    await show();
    api.intercept = ({ method }) => (method === 'PUT' ? problem(409, 'too-late') : undefined);
    act(() => chat.revisions.edit(chris.id, 1, 'As it should be'));
    expect(await screen.findByRole('alert')).toHaveTextContent('A message can be changed for 15 minutes.');
    expect(await row('As it was')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Send as a new message' }));
    expect(screen.getByRole('textbox')).toHaveValue('As it should be');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offers no change of a message that is older, or of the other', async () => {
    api.wrote('of the other');
    api.wrote('older', sam.id);
    api.messages[1] = { ...api.messages[1]!, sentAt: new Date(Date.now() - 16 * 60_000).toISOString() };
    await show();
    for (const text of ['of the other', 'older']) {
      await userEvent.click(within(await row(text)).getByRole('button', { name: 'Actions for this message' }));
      const items = await screen.findAllByRole('menuitem');
      expect(items.map(({ textContent }) => textContent)).toEqual(['Reply', 'Copy text', 'Remind me…']);
      await userEvent.keyboard('{Escape}');
    }
  });

  it('edits my last message with the arrow up', async () => {
    api.wrote('mine', sam.id);
    api.wrote('not mine');
    await show();
    await userEvent.type(screen.getByRole('textbox'), '{ArrowUp}');
    expect(screen.getByRole('textbox', { name: /Edit your message/ })).toHaveValue('mine');
  });

  it('edits what is mine here, not what waits for another conversation', async () => {
    api.wrote('mine', sam.id);
    await show();
    act(() => chat.revisions.pending.set([{ peerId: '7', seq: 1, text: 'for somebody else', state: 'waiting' }]));
    await userEvent.type(screen.getByRole('textbox'), '{ArrowUp}');
    expect(screen.getByRole('textbox', { name: /Edit your message/ })).toHaveValue('mine');
    await userEvent.click(screen.getByRole('button', { name: 'Stop editing' }));
    expect(screen.getByRole('textbox')).toHaveFocus();
  });
});
