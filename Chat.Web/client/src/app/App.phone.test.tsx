import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { navigate } from '../lib/location';
import { api, box, hub, link, renewFakes, show } from '../testing/app';
import { conversationWith } from '../testing/conversations';
import { json } from '../testing/fakeApi';
import { setWidth } from '../testing/viewport';

renewFakes();

describe('where the app begins, on a phone and on a desk', () => {
  it('shows one thing at a time on a phone, and the way back', async () => {
    setWidth('narrow');
    show();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Chris Bakker' })).toHaveFocus());
    expect(screen.queryByRole('navigation')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Back to conversations' }));
    await waitFor(async () => expect(await link()).toHaveFocus());
  });

  it.each([
    ['at the next unread one', 1, () => screen.getByRole('link', { name: /^Ada/ })],
    ['at the filter', 0, () => screen.getByRole('searchbox')],
  ])('goes on %s when what was read has gone from the unread ones', async (_, unread, place) => {
    setWidth('narrow');
    api.wrote('Hello Sam');
    const others = ['Ada', 'Björn', 'Chloé', 'Dirk', 'Fatima', 'Ismael', 'José'].map((name, at) =>
      conversationWith(String(at + 20), name, { unread }),
    );
    api.intercept = ({ method, path }) =>
      method === 'GET' && path === '/api/conversations'
        ? json([...others, conversationWith('9', 'Chris Bakker', { unread: 1 - api.readSeq })])
        : undefined;
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Unread only' }));
    await userEvent.click(await link());
    await waitFor(() => expect(api.readSeq).toBe(1));
    await userEvent.click(screen.getByRole('button', { name: 'Back to conversations' }));
    expect(screen.queryByRole('link', { name: /Chris Bakker/ })).toBeNull();
    await waitFor(() => expect(place()).toHaveFocus());
  });

  it('has the keys of the list where a conversation covers it', async () => {
    setWidth('narrow');
    navigate('/conversations/777');
    show();
    await screen.findByText('There is no such conversation');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await userEvent.type(await box(), 'Half');
    expect(location.pathname).toBe('/conversations/9');
    await userEvent.keyboard('{Control>}k{/Control}');
    await waitFor(async () => expect(await link()).toHaveFocus());
    expect(location.pathname).toBe('/');
  });

  it('goes back as the phone does: not into the conversation again', async () => {
    setWidth('narrow');
    show();
    await box();
    await userEvent.click(screen.getByRole('button', { name: 'Back to conversations' }));
    await link();
    expect(location.pathname).toBe('/');
    act(() => history.forward());
    expect(await box()).toBeVisible();
  });

  it('begins on a phone in the only conversation, once', async () => {
    setWidth('narrow');
    show();
    expect(await box()).toBeVisible();
    expect(location.pathname).toBe('/conversations/9');
    await userEvent.click(screen.getByRole('button', { name: 'Back to conversations' }));
    expect(await link()).toBeVisible();
    act(() => hub.notice('sync'));
    await waitFor(() => expect(api.sent('GET', '/api/conversations').length).toBeGreaterThan(1));
    expect(location.pathname).toBe('/');
  });

  it.each([
    ['on a desk', 'wide', 1],
    ['where there are more', 'narrow', 2],
  ] as const)('begins in the list %s', async (_, width, count) => {
    setWidth(width);
    const all = [conversationWith('9', 'Chris Bakker'), conversationWith('20', 'Ada')].slice(0, count);
    api.intercept = ({ method, path }) => (method === 'GET' && path === '/api/conversations' ? json(all) : undefined);
    show();
    expect(await link()).toBeVisible();
    expect(location.pathname).toBe('/');
  });
});
