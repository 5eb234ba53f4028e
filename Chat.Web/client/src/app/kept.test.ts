import { expect, it, vi } from 'vitest';
import { Kept } from './kept';

it('lets the user leave the page though the browser keeps nothing', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const writing = { unsent: [], revisions: [], edits: new Map(), drafts: new Map([['9', 'A draft']]), answers: new Map() };
  await expect(new Kept({ userId: '42', writing }).handOver()).resolves.toBeUndefined();
  expect(sessionStorage).toHaveLength(0);
});
