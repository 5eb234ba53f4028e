import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { ErasureRequest } from '../../../api/types';
import { alex } from '../../../testing/fakeAdmin';
import { FakeApi, json, problem } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { ErasuresPage } from './ErasuresPage';

let api: FakeApi;
let requests: ErasureRequest[];
let isProved: boolean;

const sam = { student: { id: '42', name: 'Sam' }, coach: { id: '9', name: 'Chris' }, askedAt: '2026-03-18T09:00:00Z', isHeld: false };
const noor = { ...sam, student: { id: '43', name: 'Noor' }, isHeld: true };

beforeEach(() => {
  api = new FakeApi();
  api.user = alex;
  requests = [sam, noor];
  isProved = true;
  api.intercept = ({ method, path, body }) => {
    if (path === '/api/admin/erasures') return json({ requests, holds: [{ person: noor.student, setAt: '2026-03-01T09:00:00Z' }] });
    if (method === 'POST' && path === '/api/session/proof') {
      isProved = body.password === 'secret';
      return isProved ? new Response(null, { status: 204 }) : problem(400, 'wrong-password');
    }
    if (method !== 'POST' || !path.startsWith('/api/admin/erasures/42/9/')) return undefined;
    if (path.endsWith('/approve') && !isProved) return problem(403, 'proof-needed');
    requests = [noor];
    return new Response(null, { status: 204 });
  };
});

const dialog = () => within(screen.getByRole('alertdialog'));

it('erases after a confirmation, and asks for the password when it was not given recently', async () => {
  isProved = false;
  renderSignedIn(alex, <ErasuresPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Erase the conversation of Sam and Chris' }));
  await userEvent.click(dialog().getByRole('button', { name: 'Erase' }));
  await userEvent.type(await screen.findByLabelText('Current password'), 'secret{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  await waitFor(() => expect(screen.queryByText('Sam')).not.toBeInTheDocument());
});

it('refuses with a reason', async () => {
  renderSignedIn(alex, <ErasuresPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Refuse to erase the conversation of Sam and Chris' }));
  await userEvent.click(dialog().getByRole('button', { name: 'Refuse' }));
  await waitFor(() => expect(api.sent('POST', '/api/admin/erasures/42/9/refuse')).toHaveLength(1));
  expect(api.sent('POST', '/api/admin/erasures/42/9/refuse')[0]?.body).toEqual({ refusal: 'talk-first' });
});

it('does not offer to erase what a legal hold keeps, and lists the holds', async () => {
  renderSignedIn(alex, <ErasuresPage />);
  expect(await screen.findByRole('button', { name: 'Erase the conversation of Noor and Chris' })).toBeDisabled();
  expect(screen.getByRole('link', { name: 'Noor' })).toHaveAttribute('href', '/admin/people/43');
});

it('says that nobody asks', async () => {
  requests = [];
  renderSignedIn(alex, <ErasuresPage />);
  expect(await screen.findByText('No student asks for an erasure.')).toBeVisible();
});
