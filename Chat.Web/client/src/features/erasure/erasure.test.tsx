import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Conversation } from '../../api/types';
import { conversationWith } from '../../testing/conversations';
import { chris, FakeApi, networkTrouble, problem, sam } from '../../testing/fakeApi';
import { renderSignedIn } from '../../testing/renderSignedIn';
import { ErasureActions } from './ErasureActions';
import { ErasureNote } from './ErasureNote';

let api: FakeApi;
const none = { erasedSeq: 0, erasedAt: null, erasesAt: null, askedAt: null, refusedAt: null, refusal: null };

beforeEach(() => {
  api = new FakeApi();
  api.intercept = ({ path }) => (path.endsWith('/erasure') ? new Response(null, { status: 204 }) : undefined);
});

function show(erasure: Partial<NonNullable<Conversation['erasure']>>) {
  const conversation = conversationWith(chris.id, chris.name, { erasure: { ...none, ...erasure } });
  renderSignedIn(sam, <><ErasureActions conversation={conversation} /><ErasureNote conversation={conversation} /></>);
}

async function ask() {
  await userEvent.click(screen.getByRole('button', { name: /Chris Bakker/ }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Ask for erasure' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ask for erasure' }));
}

it('asks after a confirmation that says what goes', async () => {
  show({});
  await ask();
  await waitFor(() => expect(api.sent('PUT', '/api/conversations/9/erasure')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
});

it.each([
  ['there is nothing to erase', () => problem(409, 'nothing-to-erase'), 'There is nothing to erase'],
  ['nobody answers', () => networkTrouble(), 'That did not work'],
])('says so when %s', async (_, answer, text) => {
  api.intercept = ({ path }) => (path.endsWith('/erasure') ? answer() : undefined);
  show({});
  await ask();
  expect(await screen.findByRole('alert')).toHaveTextContent(text);
});

it('shows an open request, which can be withdrawn and not made twice', async () => {
  show({ askedAt: '2026-03-18T09:00:00Z' });
  expect(screen.getByRole('status')).toHaveTextContent('You asked');
  await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
  await waitFor(() => expect(api.sent('DELETE', '/api/conversations/9/erasure')).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: /Chris Bakker/ }));
  expect(await screen.findByRole('menuitem', { name: 'Ask for erasure' })).toHaveAttribute('aria-disabled', 'true');
});

it.each([
  [{ refusedAt: '2026-03-18T09:00:00Z', refusal: 'talk-first' as const }, 'The school would like to talk with you first.'],
  [{ erasesAt: '2026-04-18T09:00:00Z' }, 'will be erased on'],
])('says what became of it: %o', (erasure, text) => {
  show(erasure);
  expect(screen.getByRole('status')).toHaveTextContent(text);
});
