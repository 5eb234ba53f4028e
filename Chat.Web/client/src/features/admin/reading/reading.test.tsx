import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AccessRequest, Message } from '../../../api/types';
import { alex } from '../../../testing/fakeAdmin';
import { FakeApi, json, problem } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { AskButton } from './AskButton';
import { ReadingPage } from './ReadingPage';
import { RequestsPage } from './RequestsPage';

let api: FakeApi;
let requests: AccessRequest[];

const id = '0199a7d2-0000-7000-8000-000000000001';
const [sam, chris, lee] = [{ id: '42', name: 'Sam' }, { id: '9', name: 'Chris' }, { id: '2', name: 'Lee' }];
const waiting: AccessRequest = {
  id, student: sam, coach: chris, basis: 'safeguarding', reason: 'A teacher is worried.', askedBy: lee, askedAt: '2026-03-18T09:00:00Z',
  grantedBy: null, grantedAt: null, endsAt: '2026-03-19T09:00:00Z', hiddenUntil: null, state: 'waiting',
};
const open: AccessRequest = { ...waiting, state: 'open', grantedBy: { id: alex.id, name: alex.name }, grantedAt: '2026-03-18T10:00:00Z' };
const message = (seq: number): Message => ({
  seq, change: seq, clientId: `c${seq}`, sender: sam.id, text: `Text ${seq}`, sentAt: '2026-03-18T09:00:00Z', editedAt: null,
  deletedAt: null, automatic: false, replyTo: null, reactions: {},
});
let pages: unknown[];

beforeEach(() => {
  api = new FakeApi();
  api.user = alex;
  requests = [waiting];
  pages = [];
  api.intercept = ({ method, path }) => {
    if (path === '/api/admin/access-requests') return method === 'GET' ? json(requests) : json(waiting, 201);
    if (path.endsWith('/pages')) return pages.length > 0 ? json(pages.shift()) : problem(409, 'access-not-open');
    if (path.endsWith('/grant') || path.endsWith('/close')) {
      requests = [{ ...waiting, state: path.endsWith('/grant') ? 'open' : 'over' }];
      return new Response(null, { status: 204 });
    }
    return undefined;
  };
});

const dialog = () => within(screen.getByRole('alertdialog'));
const sent = (call: string) => api.sent('POST', `/api/admin/access-requests/${id}/${call}`);

it('asks with a ground and a reason, and not without', async () => {
  renderSignedIn(alex, <AskButton student={sam} coach={chris} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ask to read the conversation of Sam and Chris' }));
  await userEvent.click(dialog().getByRole('button', { name: 'Ask to read' }));
  expect(await dialog().findByRole('alert')).toHaveTextContent('Give a reason.');
  await userEvent.type(dialog().getByRole('textbox', { name: 'Reason' }), 'A teacher is worried. ');
  await userEvent.click(dialog().getByRole('button', { name: 'Ask to read' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(api.sent('POST', '/api/admin/access-requests')[0]?.body).toEqual({
    studentId: '42', coachId: '9', basis: 'safeguarding', reason: 'A teacher is worried.', hiddenDays: null,
  });
});

it('lets another admin grant a request, who sees the reason first', async () => {
  renderSignedIn(alex, <RequestsPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Grant reading the conversation of Sam and Chris' }));
  expect(dialog().getByText('Safety: A teacher is worried.')).toBeVisible();
  await userEvent.click(dialog().getByRole('button', { name: 'Grant' }));
  await waitFor(() => expect(sent('grant')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
});

it('lets nobody grant an own request', async () => {
  requests = [{ ...waiting, askedBy: alex, hiddenUntil: '2026-04-18T09:00:00Z' }];
  renderSignedIn(alex, <RequestsPage />);
  expect(await screen.findByText('Another administrator must grant this.')).toBeVisible();
  expect(screen.getByText(/do not see it before/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Grant/u })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Close reading the conversation of Sam and Chris' }));
  await userEvent.click(dialog().getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(sent('close')).toHaveLength(1));
  expect(await screen.findByText('Over')).toBeVisible();
});

it('offers to read only to the two admins', async () => {
  requests = [open, { ...open, id: id.replace('1', '2'), askedBy: sam, grantedBy: chris }];
  renderSignedIn(alex, <RequestsPage />);
  expect(await screen.findAllByText('Open')).toHaveLength(2);
  expect(screen.getAllByRole('link', { name: 'Read the conversation of Sam and Chris' })).toHaveLength(1);
});

it('reads nothing before the first press, and a page with each', async () => {
  const page = { student: sam, coach: chris, endsAt: new Date(Date.now() + 3_600_000).toISOString() };
  pages = [{ ...page, items: [message(2)], hasMore: true }, { ...page, items: [message(1)], hasMore: false }];
  renderSignedIn(alex, <ReadingPage id={id} />);
  expect(sent('pages')).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Read the newest messages' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Read older messages' }));
  await waitFor(() => expect(screen.getAllByText(/^Text/u).map(({ textContent }) => textContent)).toEqual(['Text 1', 'Text 2']));
  expect(sent('pages').map(({ body }) => body)).toEqual([{ before: null }, { before: 2 }]);
  expect(screen.queryByRole('button', { name: /^Read/u })).not.toBeInTheDocument();
});

it('forgets the messages when the hour is over', async () => {
  pages = [{ student: sam, coach: chris, endsAt: new Date(Date.now() + 300).toISOString(), items: [message(1)], hasMore: false }];
  renderSignedIn(alex, <ReadingPage id={id} />);
  await userEvent.click(screen.getByRole('button', { name: 'Read the newest messages' }));
  expect(await screen.findByText('Text 1')).toBeVisible();
  await vi.waitFor(() => expect(screen.queryByText('Text 1')).not.toBeInTheDocument());
  expect(screen.getByText('This reading is over, or not open.')).toBeVisible();
});

it('says when it is not open', async () => {
  renderSignedIn(alex, <ReadingPage id={id} />);
  await userEvent.click(screen.getByRole('button', { name: 'Read the newest messages' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This reading is over, or not open.');
});
