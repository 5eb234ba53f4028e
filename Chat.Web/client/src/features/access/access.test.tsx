import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Access } from '../../api/types';
import { chris, FakeApi, networkTrouble, sam } from '../../testing/fakeApi';
import { renderSignedIn } from '../../testing/renderSignedIn';
import { AccessLine } from './AccessLine';

let api: FakeApi;
const noor = { id: '1', name: 'Noor Visser' };
const lee = { id: '2', name: 'Lee Jansen' };
const opened: Access = {
  basis: 'safeguarding',
  reason: 'A teacher is worried.',
  askedBy: noor,
  grantedBy: lee,
  grantedAt: '2026-03-03T09:00:00Z',
  endsAt: '2026-03-03T10:00:00Z',
  reads: [],
};
const pages = [{ reader: lee, at: '2026-03-03T09:05:00Z', fromSeq: 40, toSeq: 52 }];
const read: Access = { ...opened, grantedAt: '2026-03-02T09:00:00Z', reads: pages };

beforeEach(() => {
  api = new FakeApi();
});

const show = () => renderSignedIn(sam, <AccessLine peer={chris} />);

it('says that only the two can read the conversation', async () => {
  show();
  expect(await screen.findByText('Only the two of you can read this')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

it('says who read it, and shows when, why and which messages', async () => {
  api.accesses = [opened, read];
  show();
  await userEvent.click(await screen.findByRole('button', { name: /^Read by Lee Jansen on .*Safety/u }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Who read your conversation with Chris Bakker' }));
  expect(dialog.getAllByText('A teacher is worried.')).toHaveLength(2);
  expect(dialog.getByText(/Lee Jansen read messages 40 to 52/u)).toBeVisible();
  expect(dialog.getByText('Nobody read anything.')).toBeVisible();
  expect(dialog.getAllByText(/Noor Visser asked, Lee Jansen granted/u)).toHaveLength(2);
});

it('says that it was opened when nobody read yet, and that the reason went with an erasure', async () => {
  api.accesses = [{ ...opened, reason: null, basis: 'a-new-ground' as Access['basis'] }];
  show();
  await userEvent.click(await screen.findByRole('button', { name: /^Opened for Noor Visser on .*a-new-ground/u }));
  expect(await screen.findByText('The reason was erased with the conversation.')).toBeVisible();
});

it('claims nothing that it does not know', async () => {
  api.intercept = ({ path }) => (path.endsWith('/accesses') ? networkTrouble() : undefined);
  const { container } = show();
  expect(container).toHaveTextContent('');
  expect(screen.queryByText('Only the two of you can read this')).not.toBeInTheDocument();
});
