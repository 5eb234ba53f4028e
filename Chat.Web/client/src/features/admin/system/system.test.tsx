import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { SystemState } from '../../../api/types';
import { FakeApi, json, problem } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { SystemPage } from './SystemPage';

const admin = { id: '1', name: 'Robin de Boer', role: 'admin' } as const;
const letter = { reason: 'undeliverable', at: '2026-03-18T09:00:00Z', kind: 'new-message' };
const ledger = {
  persisted: 1234, noticed: 1234, fetched: 1230, owed: 0, oldestOwedAt: null, unfetched: 4, oldestUnfetchedAt: null, brokenConversations: 0,
};

let api: FakeApi;
let state: SystemState;
let retried: () => Response;

beforeEach(() => {
  api = new FakeApi();
  state = {
    queue: { waiting: 3, claimed: 1, workers: 2, deadLetters: 1, newestDeadLetters: [letter] },
    outbox: { owed: 5, oldestOwedAt: '2026-03-18T09:00:00Z' },
    unfetched: 7,
    mail: { isOn: true, waiting: 2, oldestAt: '2026-03-18T09:00:00Z', fault: null, givenUp: [] },
    versions: [
      { name: 'Chat.Worker', version: '1.0.0+0123456789abcdef0123456789abcdef01234567', instances: 2 },
      { name: 'Chat.Worker', version: '1.1.0', instances: 1 },
      { name: 'PostgreSQL', version: '17.2', instances: null },
    ],
  };
  retried = () => {
    state = { ...state, queue: { ...state.queue!, deadLetters: 0, newestDeadLetters: [] } };
    return json({ retried: 1 });
  };
  api.intercept = ({ method, path }) => {
    if (path === '/api/admin/system') return json(state);
    if (path === '/api/ledger') return json(ledger);
    return method === 'POST' ? retried() : undefined;
  };
});

it('shows what waits and which versions run', async () => {
  renderSignedIn(admin, <SystemPage />);
  const queue = await screen.findByRole('region', { name: 'Queue of notices' });
  expect(within(queue).getByText('Workers that run').nextSibling).toHaveTextContent('2');
  expect(screen.getByText('PostgreSQL').nextSibling).toHaveTextContent(/^17\.2$/u);
  expect(screen.getByText('Chat.Worker').nextSibling).toHaveTextContent('1.0.0+0123456789 · 2 instances1.1.0 · 1 instance');
  expect(screen.getByText('Notices that the queue has not taken').nextSibling).toHaveTextContent('5');
});

it('retries dead letters', async () => {
  renderSignedIn(admin, <SystemPage />);
  const dead = await screen.findByRole('region', { name: 'Dead letters' });
  expect(dead).toHaveTextContent('undeliverable');
  await userEvent.click(within(dead).getByRole('button', { name: 'Retry' }));
  expect(await within(dead).findByText('There are none.')).toBeVisible();
});

it('says why a retry failed', async () => {
  retried = () => problem(503, 'unavailable');
  renderSignedIn(admin, <SystemPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Retry' }));
  expect(await screen.findByRole('alert')).toBeVisible();
});

it('says why mail waits', async () => {
  state.mail.fault = 'no-safe-connection';
  renderSignedIn(admin, <SystemPage />);
  const mail = await screen.findByRole('region', { name: 'Mail' });
  expect(within(mail).getByText('The last attempt failed').nextSibling).toHaveTextContent('no safe connection');
});

it('shows the mail that was given up', async () => {
  state.mail.givenUp = [
    { kind: 'password-changed', person: { id: '42', name: 'Sam de Vries' }, fault: 'no-connection', at: '2026-03-18T09:00:00Z' },
  ];
  renderSignedIn(admin, <SystemPage />);
  const mail = await screen.findByRole('region', { name: 'Mail' });
  expect(within(mail).getByText('Waiting').nextSibling).toHaveTextContent('2');
  const given = within(mail).getByRole('table', { name: 'Mail that was given up' });
  expect(given).toHaveTextContent('Sam de Vries');
  expect(given).toHaveTextContent('The mail server could not be reached');
  expect(screen.queryByText(/^Chat sends no mail/)).toBeNull();
});

it('says that there is no mail server', async () => {
  state.mail = { isOn: false, waiting: 0, oldestAt: null, fault: null, givenUp: [] };
  renderSignedIn(admin, <SystemPage />);
  expect(await screen.findByText(/^Chat sends no mail/)).toBeVisible();
});

it('says that Redis does not answer', async () => {
  state = { ...state, queue: null };
  renderSignedIn(admin, <SystemPage />);
  expect(await screen.findByText(/^Redis does not answer/)).toBeVisible();
  expect(screen.queryByRole('region', { name: 'Dead letters' })).toBeNull();
});

it('checks the ledger on demand', async () => {
  renderSignedIn(admin, <SystemPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Check the ledger' }));
  expect(await screen.findByText('Each message is accounted for.')).toBeVisible();
  expect(screen.getByText('Stored').nextSibling).toHaveTextContent('1,234');
});
