import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Message, Peer } from '../../../api/types';
import { IncomingAnnouncement } from './IncomingAnnouncement';

const peer = { id: '9', name: 'Chris' } as Peer;
const incoming = { seq: 1, sender: '9', text: 'Hello', deletedAt: null } as Message;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it.each<[string, readonly Message[]]>([
  ['erased', []],
  ['deleted', [{ ...incoming, text: '', deletedAt: '2026-03-18T09:00:00Z' }]],
  ['edited', [{ ...incoming, text: 'Good day' }]],
])('keeps no text of a message that was %s', (_, messages) => {
  const { rerender } = render(<IncomingAnnouncement peer={peer} messages={[]} />);
  rerender(<IncomingAnnouncement peer={peer} messages={[incoming]} />);
  act(() => void vi.advanceTimersByTime(1_000));
  expect(screen.getByText('Chris: Hello')).toBeInTheDocument();
  rerender(<IncomingAnnouncement peer={peer} messages={messages} />);
  expect(screen.queryByText(/Hello/)).toBeNull();
});
