import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { patienceMs } from '../features/conversations/reads';
import { navigate } from '../lib/location';
import { api, hub, link, messages, renewFakes, show } from '../testing/app';

renewFakes();

/** Stretches the patience for unanswered calls, so that a call without an answer holds up the list on a slow machine too. */
const holdPatience = () => {
  const timeout = globalThis.setTimeout;
  vi.stubGlobal('setTimeout', (call: () => void, ms?: number) => timeout(call, ms === patienceMs ? 60_000 : ms));
};

describe('reading in the app', () => {
  it('opens a conversation, and marks it as read', async () => {
    api.wrote('Hello Sam');
    show();
    expect(await link()).toHaveTextContent('1 unread message');
    await userEvent.click(await link());
    expect(location.pathname).toBe('/conversations/9');
    expect(await messages()).toHaveTextContent('Hello Sam');
    await waitFor(() => expect(api.readSeq).toBe(1));
    expect(await link()).not.toHaveTextContent('unread');
    expect(document.title).toBe('Conversation · Chat');
  });

  it('shows nothing as unread again that the API is only just told of', async () => {
    let release: () => void = vi.fn<() => void>();
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    api.intercept = (call) => (call.path.endsWith('/read') ? held : undefined);
    holdPatience();
    api.wrote('Hello Sam');
    navigate('/conversations/9');
    show();
    await waitFor(() => expect(api.sent('PUT', '/api/conversations/9/read')).toHaveLength(1));
    const asked = api.sent('GET', '/api/conversations').length;
    await act(() => Promise.resolve(document.dispatchEvent(new Event('visibilitychange'))));
    act(() => navigate('/'));
    expect(await link()).not.toHaveTextContent('unread');
    expect(api.sent('GET', '/api/conversations')).toHaveLength(asked);
    act(() => release());
    await waitFor(() => expect(api.sent('GET', '/api/conversations').length).toBeGreaterThan(asked));
    expect(await link()).not.toHaveTextContent('unread');
  });

  it('shows the list in time all the same when the API does not answer what was read', async () => {
    api.intercept = (call) => (call.path.endsWith('/read') ? new Promise<undefined>(() => undefined) : undefined);
    api.wrote('Hello Sam');
    navigate('/conversations/9');
    show();
    await waitFor(() => expect(api.sent('PUT', '/api/conversations/9/read')).toHaveLength(1));
    const asked = api.sent('GET', '/api/conversations').length;
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(api.sent('GET', '/api/conversations').length).toBeGreaterThan(asked), { timeout: 4000 });
    holdPatience();
    const answered = api.sent('GET', '/api/conversations').length;
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(api.sent('GET', '/api/conversations').length).toBeGreaterThan(answered));
  });

  it('leaves a message unread while nobody looks', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    api.wrote('Hello Sam');
    navigate('/conversations/9');
    show();
    expect(await messages()).toHaveTextContent('Hello Sam');
    expect(api.readSeq).toBe(0);
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(api.readSeq).toBe(1));
  });

  it('fetches, and counts, what comes in for a conversation that is not open', async () => {
    show();
    await link();
    await waitFor(() => expect(hub.start).toHaveBeenCalled());
    api.wrote('Hello Sam');
    act(() => hub.notice('new-message'));
    await waitFor(async () => expect(await link()).toHaveTextContent('1 unread message'));
    await waitFor(() => expect(document.title).toBe('(1) Chat'));
    expect(api.sent('GET', '/api/conversations/9/messages')).not.toEqual([]);
  });

  it('comes back to what was marked as unread when it is opened, and not before', async () => {
    api.user = { id: '9', name: 'Chris Bakker', role: 'coach' };
    api.peer = { id: '9', name: 'Chris Bakker', role: 'student', availability: null };
    api.wrote('Hello');
    api.readSeq = 1;
    show();
    await userEvent.click(await link());
    await messages();
    await userEvent.click(within(screen.getByRole('main')).getByRole('button', { name: /^Actions for the conversation/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Mark as unread' }));
    await waitFor(() => expect(location.pathname).toBe('/'));
    expect(await link()).toHaveTextContent('marked as unread');
    await waitFor(() => expect(api.sent('PUT', '/api/conversations/9/unread')).toHaveLength(1));
    expect(api.sent('DELETE', '/api/conversations/9/unread')).toEqual([]);
    await userEvent.click(await link());
    await waitFor(() => expect(api.sent('DELETE', '/api/conversations/9/unread')).toHaveLength(1));
    expect(await link()).not.toHaveTextContent('marked as unread');
  });
});
