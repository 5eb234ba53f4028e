import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Conversation } from '../../api/types';
import { conversationWith } from '../../testing/conversations';
import { conversationsQuery } from '../conversations/conversations';
import { useTitle } from './useTitle';

const badge = {
  setAppBadge: vi.fn<() => Promise<void>>(async () => undefined),
  clearAppBadge: vi.fn<() => Promise<void>>(async () => undefined),
};
let cache: QueryClient;

beforeEach(() => {
  Object.assign(navigator, badge);
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  cache = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  has({ unread: 3 }, { unread: 1, markedUnread: true }, { markedUnread: true }, {});
});

afterEach(() => {
  for (const name of Object.keys(badge)) Reflect.deleteProperty(navigator, name);
});

/** Conversations with the peers 1, 2, 3 … */
function has(...changes: Partial<Conversation>[]) {
  const conversations = changes.map((change, at) => conversationWith(`${at + 1}`, 'Somebody', change));
  act(() => void cache.setQueryData(conversationsQuery.queryKey, conversations));
}

const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={cache}>{children}</QueryClientProvider>;
const show = (selected?: string) => renderHook(() => useTitle(undefined, selected), { wrapper });

it('counts messages in the title, with what was marked, and conversations on the icon', async () => {
  show();
  expect(document.title).toBe('(5) Chat');
  expect(badge.setAppBadge).toHaveBeenLastCalledWith(3);
  has({ unread: 98 }, { unread: 1 });
  await waitFor(() => expect(document.title).toBe('(99) Chat'));
  has({ unread: 98 }, { unread: 2 });
  await waitFor(() => expect(document.title).toBe('(99+) Chat'));
  has({ markedUnread: true });
  await waitFor(() => expect(document.title).toBe('(1) Chat'));
  expect(badge.setAppBadge).toHaveBeenLastCalledWith(1);
});

it('leaves out the conversation that somebody looks at', () => {
  show('1');
  expect(document.title).toBe('(2) Chat');
  expect(badge.setAppBadge).toHaveBeenLastCalledWith(2);
});

it('clears the icon when all is read, and when somebody signs out', async () => {
  const { unmount } = show();
  expect(badge.clearAppBadge).not.toHaveBeenCalled();
  has({}, {});
  await waitFor(() => expect(badge.clearAppBadge).toHaveBeenCalledOnce());
  has({ unread: 1 });
  await waitFor(() => expect(badge.setAppBadge).toHaveBeenLastCalledWith(1));
  unmount();
  expect(badge.clearAppBadge).toHaveBeenCalledTimes(2);
});

it('works where the icon takes no number', () => {
  for (const name of Object.keys(badge)) Reflect.deleteProperty(navigator, name);
  expect(() => show().unmount()).not.toThrow();
});
