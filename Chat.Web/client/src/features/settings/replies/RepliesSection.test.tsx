import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FakeAccount } from '../../../testing/fakeAccount';
import { chris, FakeApi, json, networkTrouble } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { RepliesSection } from './RepliesSection';

const coach = { id: chris.id, name: chris.name, role: 'coach' } as const;
let api: FakeApi;
let account: FakeAccount;

beforeEach(() => {
  api = new FakeApi();
  account = new FakeAccount(api);
});

const show = () => renderSignedIn(coach, <RepliesSection />);
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const title = () => screen.findByRole('textbox', { name: 'Title' });
const text = () => screen.findByRole('textbox', { name: 'Text' });

it('adds one, with the places for a name put in by a button', async () => {
  show();
  await press('Add a reply');
  await waitFor(async () => expect(await title()).toHaveFocus());
  await userEvent.type(await title(), 'Welcome');
  await userEvent.type(await text(), 'Hello ');
  await press('Insert the first name');
  await waitFor(async () => expect(await text()).toHaveValue('Hello {first name}'));
  await press('Save');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('Hello {first name}')).toBeVisible();
  expect(account.replies).toMatchObject([{ title: 'Welcome', text: 'Hello {first name}' }]);
});

it('changes one, and deletes it when asked twice', async () => {
  account.replies = [{ id: '1', title: 'Thanks', text: 'Thank you.' }];
  show();
  await press('Edit: Thanks');
  await userEvent.clear(await text());
  await userEvent.type(await text(), 'Many thanks.');
  await press('Save');
  expect(await screen.findByText('Many thanks.')).toBeVisible();
  await press('Delete: Thanks');
  const question = await screen.findByRole('alertdialog', { name: 'Delete “Thanks”?' });
  await userEvent.click(within(question).getByRole('button', { name: 'Delete' }));
  await waitFor(() => expect(account.replies).toEqual([]));
  await waitFor(() => expect(screen.queryByText('Many thanks.')).toBeNull());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Add a reply' })).toHaveFocus());
});

it('saves none without a title or a text, or with one that is too long', async () => {
  show();
  await press('Add a reply');
  await press('Save');
  expect(await screen.findByText('Give it a title.')).toBeVisible();
  await userEvent.click(await title());
  await userEvent.paste('é'.repeat(81));
  await userEvent.type(await text(), 'x');
  expect(screen.getByText('1 too many')).toBeVisible();
  await press('Save');
  expect(account.replies).toEqual([]);
});

const tooMany = { type: 'urn:chat:problem:invalid-request', status: 400, errors: { id: ['Too many.'] } };

it.each([
  ['that there are too many', () => json(tooMany, 400), /as many saved replies/],
  ['that nobody answers', networkTrouble, /could not reach the server/],
])('says %s, and loses nothing', async (_, answer, words) => {
  show();
  await press('Add a reply');
  await userEvent.type(await title(), 'Welcome');
  await userEvent.type(await text(), 'Hello');
  api.intercept = (call) => (call.method === 'PUT' ? answer() : account.answer(call));
  await press('Save');
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(await text()).toHaveValue('Hello');
});
