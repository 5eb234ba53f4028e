import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { Session } from '../features/session/session';
import { Part } from '../lib/part';
import { takeKey } from '../lib/passedKeys';
import { hasNewerVersion } from '../lib/version';
import { FakeApi, sam } from '../testing/fakeApi';
import { FakeHub } from '../testing/fakeHub';
import { Chat } from './chat';
import { handOver, takeOver } from './handOver';
import { Kept } from './kept';
import { NewerVersion } from './NewerVersion';
import { ReloadContext } from './ReloadContext';

const page = (script: string) =>
  `<!doctype html><script src="/theme.js"></script><script type="module" crossorigin src="/assets/${script}.js"></script>`;
let served: () => Promise<Response>;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  hasNewerVersion.set(false);
  sessionStorage.clear();
  document.head.innerHTML = page('index-1');
  vi.stubGlobal('fetch', (address: string) => (address === '/index.html' ? served() : Promise.reject(new TypeError())));
});

async function failToLoad() {
  const reload = vi.fn<() => void>();
  render(
    <ReloadContext value={reload}>
      <NewerVersion />
    </ReloadContext>,
  );
  expect(await new Part(() => Promise.reject(new TypeError('Failed to fetch'))).ask()).toBe(false);
  return reload;
}

it('says that there is a newer version when a part of this one is gone, and loads it', async () => {
  served = async () => new Response(page('index-2'));
  const reload = await failToLoad();
  expect(await screen.findByText('There is a newer version of Chat.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Load it' }));
  expect(reload).toHaveBeenCalledOnce();
});

it.each([
  ['the version is the same', async () => new Response(page('index-1'))],
  ['the server fails', async () => new Response('', { status: 503 })],
  ['there is no network', () => Promise.reject<Response>(new TypeError('Failed to fetch'))],
])('says nothing of it when %s', async (_, answer) => {
  const asked = vi.fn<() => Promise<Response>>(answer);
  served = asked;
  await failToLoad();
  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(screen.queryByText('There is a newer version of Chat.')).toBeNull();
});

it('takes along what is being written, for the same person, once, and leaves nothing behind', async () => {
  const api = new FakeApi();
  const chat = new Chat(new Session(), sam, new FakeHub());
  chat.drafts.write('9', 'Half a thought');
  chat.answers.begin('9', 2);
  chat.edits.begin('9', 3, 'old words');
  chat.edits.write('9', 'new words');
  await handOver(sam.id, { unsent: [], revisions: [], edits: chat.edits.get(), drafts: chat.drafts.get(), answers: chat.answers.get() });

  const handed = await takeOver();
  expect(handed).toBeDefined();
  const kept = new Kept(handed);
  expect(sessionStorage).toHaveLength(0);
  const next = new Chat(new Session(), sam, new FakeHub(), kept);
  const end = next.start();
  expect(next.drafts.of('9')).toBe('Half a thought');
  expect(next.answers.get().get('9')).toEqual({ seq: 2 });
  expect(next.edits.of('9')).toMatchObject({ seq: 3, text: 'new words' });
  expect(await takeOver()).toBeUndefined();
  end();
  expect(api.messages).toEqual([]);

  await handOver('43', { unsent: [], revisions: [], edits: new Map(), drafts: chat.drafts.get(), answers: chat.answers.get() });
  expect(new Kept(await takeOver()).take(sam.id)).toBeUndefined();
  expect(sessionStorage).toHaveLength(0);
});

it('keeps nothing readable in the browser, and takes over nothing after the key is gone', async () => {
  const writing = { unsent: [], revisions: [], edits: new Map(), drafts: new Map([['9', 'Half a thought']]), answers: new Map() };
  await handOver(sam.id, writing);
  const [entry] = Object.values({ ...sessionStorage }) as [string];
  const { id, sealed } = JSON.parse(entry);
  for (const text of [entry, atob(sealed)]) expect(text).not.toMatch(/thought|drafts|userId/u);
  const key = (await takeKey(id))!;
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('not extractable');
  expect(await takeOver()).toBeUndefined();
  expect(sessionStorage).toHaveLength(0);
});

it('takes over what an earlier version wrote, and nothing that somebody changed', async () => {
  sessionStorage.setItem('chat-hand-over', JSON.stringify({ userId: '43', unsent: [], revisions: [], edits: [], drafts: [['9', 'old']] }));
  expect((await takeOver())?.writing.drafts.get('9')).toBe('old');
  await handOver(sam.id, { unsent: [], revisions: [], edits: new Map(), drafts: new Map([['9', 'new']]), answers: new Map() });
  const entry = JSON.parse(sessionStorage.getItem('chat-hand-over')!);
  sessionStorage.setItem('chat-hand-over', JSON.stringify({ ...entry, sealed: btoa('something else than was sealed') }));
  expect(await takeOver()).toBeUndefined();
});
