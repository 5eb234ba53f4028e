import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { api, change, link, list, many, mark, renewFakes, show, shown } from '../../testing/conversationList';
import { networkTrouble } from '../../testing/fakeApi';

renewFakes();

describe('a coach', () => {
  const now = Date.now();
  const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  const students = many.map((conversation) => ({
    ...conversation,
    peer: { ...conversation.peer, role: 'student' as const, availability: null },
  }));
  const since: Readonly<Record<number, string>> = { 2: ago(61), 7: ago(3000) };
  const waiting = students.map((conversation, at) => ({ ...conversation, waitingSince: since[at] ?? null }));

  it('sees for how long a student has waited for an answer', () => {
    show(waiting);
    expect(link('Chloé')).toHaveAccessibleName(/waiting for your answer for 1 hour$/);
    expect(link('王小明')).toHaveAccessibleName(/waiting for your answer for 2 days$/);
    expect(link('Ada')).not.toHaveTextContent('waiting');
  });

  it('finds those who wait, whoever has waited longest first, and how many they are', async () => {
    const { rerender } = show(waiting, '3');
    await userEvent.click(screen.getByRole('button', { name: 'Waiting for me 2 conversations' }));
    expect(shown()).toEqual(['王小明', 'Chloé']);
    await change(students);
    expect(shown()).toEqual(['Chloé']);
    rerender(list());
    expect(screen.getByText('Nobody waits for your answer')).toBeVisible();
  });

  it('sets aside what needs no answer, and takes that back', async () => {
    show(waiting);
    await mark('Chloé', 'Needs no answer');
    expect(link('Chloé')).not.toHaveTextContent('waiting');
    await mark('Chloé', 'Needs an answer');
    expect(link('Chloé')).toHaveTextContent('waiting');
    expect(api.calls.filter(({ path }) => path.endsWith('/3/settled')).map(({ body }) => body.seq)).toEqual([1, 0]);
  });

  it('goes on in the list when what had the focus has left it', async () => {
    show(waiting);
    await userEvent.click(screen.getByRole('button', { name: 'Waiting for me 2 conversations' }));
    await mark('王小明', 'Needs no answer');
    await waitFor(() => expect(link('Chloé')).toHaveFocus());
  });

  it('keeps what is pinned at the top', async () => {
    show(students);
    await mark('Dirk', 'Pin to the top');
    await waitFor(() => expect(shown()[0]).toBe('Dirk'));
    expect(link('Dirk')).toHaveAccessibleName(/, ?pinned,/);
    await mark('Dirk', 'Unpin');
    await waitFor(() => expect(shown()[0]).toBe('Ada'));
  });

  it('counts what is marked as unread among the unread, until it is marked as read', async () => {
    show(students);
    await mark('Dirk', 'Mark as unread');
    await userEvent.click(screen.getByRole('button', { name: 'Unread only' }));
    expect(shown()).toEqual(['Dirk']);
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(location.pathname).toBe('/conversations/4');
    await mark('Dirk', 'Mark as read');
    await waitFor(() => expect(screen.getByText('You have read everything')).toBeVisible());
  });

  it('sees a mark taken back that the API could not be told of', async () => {
    api.intercept = networkTrouble;
    show(students);
    await mark('Dirk', 'Pin to the top');
    await waitFor(() => expect(api.sent('PUT', '/api/conversations/4/pin')).toHaveLength(1));
    await waitFor(() => expect(shown()[0]).toBe('Ada'));
  });

  it('is asked by a student for nothing', () => {
    show(many.map((conversation) => ({ ...conversation, waitingSince: ago(61) })));
    expect(screen.queryByRole('button', { name: /Waiting for me/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Actions/ })).toBeNull();
    expect(link('Chloé')).not.toHaveTextContent('waiting');
  });
});
