import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeAccount } from '../../testing/fakeAccount';
import { chris, FakeApi, problem } from '../../testing/fakeApi';
import { renderSignedIn } from '../../testing/renderSignedIn';
import { RepliesButton } from './RepliesButton';

const coach = { id: chris.id, name: chris.name, role: 'coach' } as const;
const onChoose = vi.fn<(text: string) => void>();
let api: FakeApi;
let account: FakeAccount;

beforeEach(() => {
  api = new FakeApi();
  account = new FakeAccount(api);
  onChoose.mockClear();
});

async function open() {
  renderSignedIn(coach, <RepliesButton name="Sam de Vries" onChoose={onChoose} />);
  await userEvent.click(screen.getByRole('button', { name: 'Saved replies' }));
  return screen.findByRole('dialog', { name: 'Saved replies' });
}

it('shows each as it will read, finds by title and text, and gives the chosen one', async () => {
  account.replies = [
    { id: '1', title: 'A meeting', text: 'Hi {first name}, shall we meet?' },
    { id: '2', title: 'Thanks', text: 'Thank you, {name}.' },
  ];
  await open();
  expect(await screen.findByRole('option', { name: /^A meeting/ })).toHaveTextContent('Hi Sam, shall we meet?');
  await userEvent.keyboard('vries');
  expect(screen.queryByRole('option', { name: /^A meeting/ })).toBeNull();
  await userEvent.click(screen.getByRole('option', { name: /^Thanks/ }));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('Thank you, Sam de Vries.');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('leaves out a reply that can not be read', async () => {
  account.replies = [
    { id: '1', title: '', text: '', unreadable: true },
    { id: '2', title: 'Thanks', text: 'Thank you.' },
  ];
  await open();
  expect(await screen.findAllByRole('option')).toHaveLength(1);
});

it('says that there are none, and leads to where they are written', async () => {
  await open();
  expect(await screen.findByText(/no saved replies yet/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Manage saved replies' }));
  expect(location.pathname).toBe('/settings');
});

it('lets try again when they could not be loaded', async () => {
  api.intercept = () => problem(400, 'unexpected');
  await open();
  const again = await screen.findByRole('button', { name: 'Try again' });
  void new FakeAccount(api);
  await userEvent.click(again);
  expect(await screen.findByText(/no saved replies yet/)).toBeVisible();
});
