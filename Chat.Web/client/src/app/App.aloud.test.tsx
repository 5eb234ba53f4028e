import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { navigate } from '../lib/location';
import { api, box, hub, messages, openEmoji, openMenu, renewFakes, show } from '../testing/app';
import { problem, sam } from '../testing/fakeApi';

renewFakes();

const button = (name: string) => screen.getByRole('button', { name });
/** Matches the parts of the page that are hidden from screen readers. */
const hidden = '[aria-hidden=true], [inert]';
const openDelete = async (text: string) => {
  await openMenu(text);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Delete' }));
  await screen.findByRole('alertdialog');
};
const edit = async (text: string) => {
  await openMenu(text);
  await userEvent.click(screen.getByRole('menuitem', { name: 'Edit' }));
  await userEvent.type(await screen.findByRole('textbox', { name: /^Edit your message/ }), '!{Enter}');
};

describe('announcements', () => {
  it('shows and says aloud what comes in on a notice', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    api.wrote('Hello Sam');
    act(() => hub.notice('new-message'));
    await waitFor(async () => expect(await messages()).toHaveTextContent('Hello Sam'));
    expect((await screen.findByText('Chris Bakker: Hello Sam')).parentElement).toHaveAttribute('aria-live', 'polite');
  });

  it.each([
    ['a menu', () => openMenu('Hello Chris')],
    ['the dialog that deletes', () => openDelete('Hello Chris')],
    ['the emoji card', () => openEmoji()],
  ])('says aloud what comes in while %s hides the rest', async (_, open) => {
    api.wrote('Hello Chris', sam.id);
    navigate('/conversations/9');
    show();
    await open();
    api.wrote('Hello Sam');
    act(() => hub.notice('new-message'));
    const said = await screen.findByText('Chris Bakker: Hello Sam');
    expect(said.closest(hidden)).toBeNull();
    expect(screen.getByText('Hello Chris', { selector: 'p' }).closest(hidden)).not.toBeNull();
    const regions = [...document.querySelectorAll('[data-live-announcer]')];
    expect(regions.length).toBeGreaterThan(4);
    for (const region of regions) expect(region.closest(hidden)).toBeNull();
  });

  it.each([
    ['a message', 'Not sent. This message was refused.', async () => userEvent.type(await box(), 'Hello{Enter}')],
    ['a change', 'Not changed. The change was refused.', () => edit('text 60')],
    ['loading history', 'Earlier messages could not be loaded.', () => userEvent.click(button('Show earlier messages'))],
  ])('says aloud that %s was refused while the emoji card hides the rest', async (_, words, begin) => {
    for (let number = 1; number <= 60; number++) api.wrote(`text ${number}`, sam.id);
    navigate('/conversations/9');
    show();
    await messages();
    let refuse: () => void = vi.fn<() => void>();
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    api.intercept = ({ path }) => (path.includes('/messages') ? refused.then(() => problem(403, 'not-allowed')) : undefined);
    await begin();
    await openEmoji();
    act(() => refuse());
    const said = await screen.findByText(words, { selector: '[data-live-announcer] *' });
    expect(said.closest(hidden)).toBeNull();
    expect(screen.getByText(words, { selector: '[role=alert]' }).closest(hidden)).not.toBeNull();
  });
});
