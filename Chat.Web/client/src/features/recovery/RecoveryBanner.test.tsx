import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Recovery } from '../../api/types';
import { FakeApi, json, problem, sam } from '../../testing/fakeApi';
import { renderSignedIn } from '../../testing/renderSignedIn';
import { RecoveryBanner } from './RecoveryBanner';

const asked: Recovery = {
  askedBy: { id: '1', name: 'Robin de Boer' }, askedAt: '2026-03-18T09:00:00Z', confirmedBy: null,
  opensAt: '2026-03-19T09:00:00Z', expiresAt: '2026-03-22T09:00:00Z',
};

let api: FakeApi;
let recovery: Recovery | null;
let stop: () => Response;

beforeEach(() => {
  api = new FakeApi();
  recovery = asked;
  stop = () => {
    recovery = null;
    return new Response(null, { status: 204 });
  };
  api.intercept = ({ method, path }) => {
    if (path !== '/api/me/recovery') return undefined;
    return method === 'DELETE' ? stop() : json({ recovery });
  };
});

it('says who recovers the account, and stops it at once', async () => {
  renderSignedIn(sam, <RecoveryBanner />);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Robin de Boer');
  expect(alert).toHaveTextContent('Mar 19');
  await userEvent.click(screen.getByRole('button', { name: 'Stop the recovery' }));
  await waitFor(() => expect(alert).not.toBeInTheDocument());
});

it('names the second administrator', async () => {
  recovery = { ...asked, confirmedBy: { id: '2', name: 'Lee Jansen' } };
  renderSignedIn(sam, <RecoveryBanner />);
  expect(await screen.findByText(/Lee Jansen/u)).toBeVisible();
});

it('says so when it could not be stopped, and goes on to offer it', async () => {
  stop = () => problem(503, 'unavailable');
  renderSignedIn(sam, <RecoveryBanner />);
  await userEvent.click(await screen.findByRole('button', { name: 'Stop the recovery' }));
  expect(await screen.findAllByText(/./u, { selector: 'p' })).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Stop the recovery' })).toBeVisible();
});

it('shows nothing while nobody recovers the account', async () => {
  recovery = null;
  renderSignedIn(sam, <RecoveryBanner />);
  await waitFor(() => expect(api.sent('GET', '/api/me/recovery')).toHaveLength(1));
  expect(screen.queryByRole('alert')).toBeNull();
});
