import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { navigate } from '../lib/location';
import { api, box, hub, link, messages, renewFakes, show } from '../testing/app';
import { sam } from '../testing/fakeApi';

renewFakes();

describe('the app', () => {
  it('asks nobody in to sign in, and shows the conversations then', async () => {
    api.user = null;
    show();
    await screen.findByLabelText('Email address');
    expect(screen.queryByText(/You were signed out/)).toBeNull();
    expect(document.title).toBe('Sign in · Chat');
    await userEvent.type(await screen.findByLabelText('Email address'), 'student@demo.test');
    await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}');
    expect(await link()).toBeVisible();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Conversations' })).toHaveFocus());
    expect(document.title).toBe('Chat');
  });

  it.each(['online', 'visibilitychange'])('asks again on %s', async (event) => {
    navigate('/conversations/9');
    show();
    await messages();
    api.wrote('Hello Sam');
    act(() => void (event === 'online' ? window : document).dispatchEvent(new Event(event)));
    await waitFor(async () => expect(await messages()).toHaveTextContent('Hello Sam'));
  });

  it('catches up when the connection is back', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    await waitFor(() => expect(hub.start).toHaveBeenCalled());
    hub.reachable = false;
    act(() => hub.lose());
    api.wrote('Hello Sam');
    hub.reachable = true;
    await waitFor(async () => expect(await messages()).toHaveTextContent('Hello Sam'), { timeout: 3_000 });
  });

  it('says that a text was copied', async () => {
    api.wrote('Hello Sam');
    navigate('/conversations/9');
    show();
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Actions for this message' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy text' }));
    expect(await screen.findByText('Copied')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('Hello Sam');
  });

  it('shows that the other is typing', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    act(() => hub.notice('typing'));
    expect(await messages()).toHaveTextContent('Chris Bakker is typing…');
    api.wrote('Hello');
    act(() => hub.notice('new-message'));
    await waitFor(async () => expect(await messages()).not.toHaveTextContent('typing'));
  });

  it('shows my new name when I come back to the page', async () => {
    show();
    await link();
    api.user = { ...sam, name: 'Sam Jansen' };
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(await screen.findByRole('heading', { name: 'Sam Jansen' })).toBeVisible();
  });

  it('shows nobody as present while there is no network', async () => {
    show();
    expect(await link()).toHaveTextContent('Available');
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(await link()).not.toHaveTextContent('Available');
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(async () => expect(await link()).toHaveTextContent('Available'));
  });

  it('says that a conversation that was open has ended', async () => {
    navigate('/conversations/9');
    show();
    await messages();
    api.isCoached = false;
    act(() => hub.notice('sync'));
    expect(await screen.findByRole('heading', { name: 'This conversation has ended.' })).toBeVisible();
    expect(screen.queryByText('There is no such conversation')).toBeNull();
  });

  it('shows all keys with a question mark, unless that is being written', async () => {
    navigate('/conversations/9');
    show();
    await userEvent.type(await box(), 'Well?');
    expect(screen.queryByRole('dialog')).toBeNull();
    (await messages()).focus();
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toHaveTextContent('Next unread conversationAlt⇧↓');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says that a conversation does not exist, and knows no other pages', async () => {
    navigate('/conversations/777');
    show();
    expect(await screen.findByText('There is no such conversation')).toBeVisible();
    act(() => navigate('/nowhere'));
    await waitFor(() => expect(location.pathname).toBe('/'));
  });

  it('has the urgent help of the school one press away in a conversation', async () => {
    api.urgentHelp = { note: null, contacts: [{ name: { en: 'Desk', nl: 'Balie' }, phone: '112', web: null, address: null, hours: null }] };
    navigate('/conversations/9');
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Urgent help' }));
    expect(await screen.findByRole('link', { name: 'Call 112' })).toBeVisible();
  });

  it('leads from the list to what could not be sent later, because its conversation had ended', async () => {
    api.isCoached = false;
    api.scheduled = [{ clientId: 'one', text: 'Too late', sendAt: '2026-03-18T09:00:00Z', state: 'ended' }];
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Show it' }));
    expect(await screen.findByText('Too late')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await userEvent.click(screen.getByRole('button', { name: 'Erase the text' }));
    await waitFor(() => expect(screen.queryByText('Too late')).toBeNull());
    expect(api.scheduled).toEqual([]);
  });

  it('leads from the list to what was written in a conversation that has ended', async () => {
    show();
    await userEvent.click(await link());
    await userEvent.type(await box(), 'Half a thought');
    act(() => navigate('/settings'));
    api.isCoached = false;
    act(() => hub.notice('sync'));
    await userEvent.click(await screen.findByRole('button', { name: 'Show it' }));
    expect(await screen.findByText('Half a thought')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show it' })).toBeNull();
  });
});
