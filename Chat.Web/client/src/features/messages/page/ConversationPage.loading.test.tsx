import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { api, chat, firstRow, renewFakes, show } from '../../../testing/conversationPage';
import { chris, networkTrouble, problem } from '../../../testing/fakeApi';
import { openMessage } from '../../conversations/wanted';

renewFakes();

describe('loading a conversation', () => {
  it('opens at the message that its reader wants to see', async () => {
    for (let number = 1; number <= 120; number++) api.wrote(`text ${number}`);
    api.readSeq = 120;
    openMessage(chat, { peerId: chris.id, seq: 9 });
    await show();
    await waitFor(async () => expect(await firstRow('text 9')).toHaveFocus());
    await waitFor(() => expect(chat.wanted.get()).toBeUndefined(), { timeout: 5_000 });
  });

  it('does not take the focus from who has gone elsewhere while it was loaded', async () => {
    let release: () => void = vi.fn<() => void>();
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    api.intercept = ({ path }) => (path.endsWith('/messages') ? held : undefined);
    render(<input aria-label="Find" />);
    const shown = show();
    act(() => screen.getByLabelText('Find').focus());
    act(() => release());
    await shown;
    expect(screen.getByLabelText('Find')).toHaveFocus();
  });

  it('says that it cannot be loaded, and tries again', async () => {
    api.wrote('hello');
    api.intercept = ({ path }) => (path.endsWith('/messages') ? problem(400, 'invalid-request') : undefined);
    void show();
    await screen.findByText('This could not be loaded.');
    api.intercept = () => undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('hello')).toBeVisible();
  });

  it('loads history when asked, and says when that failed', async () => {
    for (let number = 1; number <= 60; number++) api.wrote(`text ${number}`);
    api.readSeq = 60;
    await show();
    api.intercept = () => networkTrouble();
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Earlier messages could not be loaded.');
    api.intercept = () => undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
    expect(await screen.findByText('text 1')).toBeVisible();
    expect(screen.getByText(/This is the beginning/)).toBeVisible();
  });

  it('tries again to load history when the connection is back', async () => {
    const observers: IntersectionObserverCallback[] = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: IntersectionObserverCallback) {
          observers.push(callback);
        }
        observe() {}
        disconnect() {}
      },
    );
    const see = (isIntersecting: boolean) =>
      act(async () => observers.at(-1)!([{ isIntersecting } as IntersectionObserverEntry], {} as IntersectionObserver));
    for (let number = 1; number <= 60; number++) api.wrote(`text ${number}`);
    api.readSeq = 60;
    await show();
    api.intercept = () => networkTrouble();
    await see(true);
    await screen.findByRole('alert');
    const before = api.calls.length;
    await see(true);
    expect(api.calls).toHaveLength(before);
    api.intercept = () => undefined;
    act(() => chat.connection.status.set('online'));
    expect(screen.queryByRole('alert')).toBeNull();
    await see(true);
    expect(await screen.findByText('text 1')).toBeVisible();
  });

  it('does not say that there is no conversation while the list that has it is on its way', async () => {
    const others = chat.cache.fetchQuery({ queryKey: ['conversations'], queryFn: async () => [] });
    await others;
    let release: () => void = vi.fn<() => void>();
    api.intercept = ({ path }) =>
      path === '/api/conversations' ? new Promise((resolve) => (release = () => resolve(undefined))) : undefined;
    const shown = show();
    expect(screen.queryByText('There is no such conversation')).toBeNull();
    await waitFor(() => expect(api.sent('GET', '/api/conversations')).toHaveLength(1));
    act(() => release());
    expect(await shown).toBeVisible();
  });
});
