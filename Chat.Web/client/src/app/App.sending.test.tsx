import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { navigate } from '../lib/location';
import { api, box, messages, renewFakes, show } from '../testing/app';
import { problem, sam } from '../testing/fakeApi';

renewFakes();

describe('sending in the app', () => {
  it('sends nothing in the name of somebody else who signed in meanwhile', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    api.intercept = ({ method }) => (method === 'POST' ? problem(503, 'unavailable') : undefined);
    await userEvent.type(await box(), 'From Sam{Enter}');
    await waitFor(() => expect(api.sent('POST', '/api/conversations/9/messages')).not.toHaveLength(0));
    api.user = { ...sam, id: '43', name: 'Robin' };
    api.intercept = () => undefined;
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(screen.queryByText('From Sam')).toBeNull());
    expect(await messages()).toBeVisible();
    expect(api.messages).toEqual([]);
    await userEvent.type(await box(), 'From Robin{Enter}');
    await waitFor(() => expect(api.messages.map(({ text }) => text)).toEqual(['From Robin']));
  });

  it('shows what I write at once, and then that it was sent', async () => {
    let release: () => void = vi.fn<() => void>();
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    api.intercept = (call) => (call.path.endsWith('/messages') && call.method === 'POST' ? held : undefined);
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Hello Chris{Enter}');
    const bubble = within(await messages()).getByText('Hello Chris');
    expect(await messages()).toHaveTextContent('Sending…');
    act(() => release());
    await waitFor(() => expect(bubble.closest('[data-state]')).toHaveTextContent('Sent'));
    expect(within(await messages()).getByText('Hello Chris')).toBe(bubble);
  });

  it('lets me try again, or discard, what the API refused', async () => {
    api.intercept = (call) => (call.method === 'POST' && call.path.endsWith('/messages') ? problem(403, 'not-allowed') : undefined);
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'one{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Discard' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Erase the text' }));
    expect(await messages()).not.toHaveTextContent('one');
    await waitFor(async () => expect(await box()).toHaveFocus());

    await userEvent.type(await box(), 'two{Enter}');
    await within(await messages()).findByText(/Not sent/);
    api.intercept = () => undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Sent', { exact: false })).toBeVisible();
    expect(api.messages.map(({ text }) => text)).toEqual(['two']);
  });
});
