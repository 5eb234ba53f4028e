import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { NewToken, Token } from '../../../api/types';
import { alex } from '../../../testing/fakeAdmin';
import { FakeApi, json, problem } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { TokensPage } from './TokensPage';

let api: FakeApi;
let tokens: Token[];
let made: NewToken[];

const tokenOf = (id: number, name: string, others: Partial<Token> = {}): Token => ({
  id,
  name,
  scope: 'scim',
  madeBy: { id: '1', name: 'Alex Admin' },
  madeAt: '2026-03-01T09:00:00Z',
  expiresAt: null,
  lastUsedOn: null,
  revokedAt: null,
  ...others,
});

beforeEach(() => {
  api = new FakeApi();
  api.user = alex;
  tokens = [];
  made = [];
  api.intercept = ({ method, path, body }) => {
    if (!path.startsWith('/api/admin/tokens')) return undefined;
    if (method === 'GET') return json(tokens);
    if (method === 'DELETE') {
      const id = Number(path.split('/').at(-1));
      tokens = tokens.map((token) => (token.id === id ? { ...token, revokedAt: '2026-03-18T09:00:00Z' } : token));
      return new Response(null, { status: 204 });
    }
    made.push(body as unknown as NewToken);
    if (made.length === 1 && made[0]?.name === 'Refused') return problem(400, 'invalid-request');
    tokens = [...tokens, tokenOf(7, made.at(-1)!.name)];
    return json({ token: tokens.at(-1), secret: 'chat_scim_secret' }, 201);
  };
});

const show = () => renderSignedIn(alex, <TokensPage />);

it('shows the secret of a new token once, and copies it', async () => {
  const user = userEvent.setup();
  show();
  expect(await screen.findByText('There is no token yet.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'New token' }));
  await user.type(screen.getByLabelText('Name'), ' Entra ID ');
  await user.click(screen.getByRole('button', { name: 'Make the token' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByLabelText('Token')).toHaveValue('chat_scim_secret');
  await user.click(dialog.getByRole('button', { name: 'Copy the token' }));
  expect(await navigator.clipboard.readText()).toBe('chat_scim_secret');
  expect(made).toMatchObject([{ name: 'Entra ID', scope: 'scim' }]);
  expect(Date.parse(made[0]!.expiresAt!)).toBeGreaterThan(Date.now());
  await user.click(dialog.getByRole('button', { name: 'I have it' }));
  expect(await screen.findByText('Entra ID')).toBeVisible();
  expect(screen.queryByDisplayValue('chat_scim_secret')).toBeNull();
});

it('says why a token was not made', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'New token' }));
  await userEvent.type(screen.getByLabelText('Name'), 'Refused');
  await userEvent.click(screen.getByRole('button', { name: 'Make the token' }));
  expect(await screen.findByRole('alert')).toBeVisible();
});

it('revokes a token after a question, and then offers it no more', async () => {
  tokens = [tokenOf(3, 'Entra ID', { lastUsedOn: '2026-03-17' })];
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Revoke Entra ID' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
  expect(await screen.findByText(/^Revoked on/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Revoke Entra ID' })).toBeNull();
});
