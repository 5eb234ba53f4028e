import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { navigate } from '../lib/location';
import { api, box, hub, link, messages, renewFakes, show, signIn, signOut } from '../testing/app';
import { json, networkTrouble, sam } from '../testing/fakeApi';

renewFakes();

describe('the end of a session', () => {
  it('has nothing left on the screen, in memory or in storage when I sign out', async () => {
    api.wrote('A secret');
    navigate('/conversations/9');
    show();
    await messages();
    await userEvent.type(await box(), ':panda');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Enter}{Enter}');
    expect(Object.keys(localStorage)).toEqual(['chat-emoji:42']);
    await signOut();
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('A secret');
    expect(hub.stop).toHaveBeenCalled();
    await waitFor(() => expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]));
    expect(screen.queryByText(/You were signed out/)).toBeNull();
    expect(location.pathname).toBe('/');
  });

  it('hides everything at once when signing out gets no answer, and signs out as soon as there is one', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    api.wrote('A secret');
    navigate('/conversations/9');
    show();
    await messages();
    api.intercept = (call) => (call.method === 'DELETE' ? networkTrouble() : undefined);
    await signOut();
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('A secret');
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(screen.getByText(/could not be told yet/)).toBeVisible();
    expect(api.user).not.toBeNull();

    api.intercept = () => undefined;
    await act(() => vi.advanceTimersByTimeAsync(15_000));
    await waitFor(() => expect(api.user).toBeNull());
    await waitFor(() => expect(screen.queryByText(/could not be told yet/)).toBeNull());
    expect(localStorage.length).toBe(0);
  });

  it('shows nothing after a reload while a sign-out is owed', async () => {
    localStorage.setItem('chat-sign-out', sam.id);
    show();
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
    await waitFor(() => expect(api.user).toBeNull());
    expect(api.sent('GET', '/api/session')).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it('hides everything when another tab signs out', async () => {
    api.wrote('A secret');
    navigate('/conversations/9');
    show();
    await messages();
    localStorage.setItem('chat-sign-out', sam.id);
    act(() => void dispatchEvent(new StorageEvent('storage', { key: 'chat-sign-out', newValue: sam.id })));
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('A secret');
  });

  it('does not let a late sign-out end the next session', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    show();
    await link();
    api.intercept = (call) => (call.method === 'DELETE' ? networkTrouble() : undefined);
    await signOut();
    await signIn();
    expect(await link()).toBeVisible();
    api.intercept = () => undefined;
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    expect(api.user).not.toBeNull();
    expect(await link()).toBeVisible();
  });

  it('leads to sign-in when the session ended, whichever call finds out', async () => {
    api.wrote('A secret');
    navigate('/conversations/9');
    show();
    await messages();
    api.user = null;
    act(() => hub.lose());
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('A secret');
    expect(screen.getByText(/^You were signed out/)).toBeVisible();
  });

  it('gives back what somebody was writing when their session ended, once they are in again', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Half a thought');
    api.user = null;
    act(() => hub.lose());
    expect(await screen.findByText(/What you were writing is still here/)).toBeVisible();
    expect(document.body).not.toHaveTextContent('Half a thought');
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
    await signIn();
    expect(await box()).toHaveValue('Half a thought');
  });

  it('sends what was on its way when the session ended, once and under the same name', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'On its way');
    api.user = null;
    await userEvent.keyboard('{Enter}');
    await signIn();
    await waitFor(() => expect(api.messages.map(({ text, sender }) => `${sender}: ${text}`)).toEqual(['42: On its way']));
  });

  it('gives nobody else what somebody was writing', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Half a thought');
    api.user = null;
    act(() => hub.lose());
    api.intercept = ({ method, path }) =>
      method === 'POST' && path === '/api/session' ? json((api.user = { ...sam, id: '43', name: 'Kim' })) : undefined;
    await signIn();
    expect(await box()).toHaveValue('');
  });

  it('keeps nothing of somebody who signs out', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Half a thought');
    await signOut();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out anyway' }));
    await signIn();
    await userEvent.click(await link());
    expect(await box()).toHaveValue('');
  });

  it('shows a long message folded again after a sign-out', async () => {
    api.wrote('long '.repeat(400));
    navigate('/conversations/9');
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
    act(() => navigate('/settings'));
    act(() => navigate('/conversations/9'));
    expect(await screen.findByRole('button', { name: 'Show less' })).toBeVisible();
    await signOut();
    await signIn();
    await userEvent.click(await link());
    expect(await screen.findByRole('button', { name: 'Show more' })).toBeVisible();
  });

  it('shows nothing of one person to the next', async () => {
    api.wrote('A secret');
    navigate('/conversations/9');
    show();
    await messages();
    api.user = { ...sam, id: '43', name: 'Kim' };
    api.messages.length = 0;
    act(() => hub.lose());
    expect(await screen.findByRole('heading', { name: 'Kim' })).toBeVisible();
    await waitFor(() => expect(document.body).not.toHaveTextContent('A secret'));
  });
});
