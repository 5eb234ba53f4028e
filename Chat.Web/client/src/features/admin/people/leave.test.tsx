import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Person } from '../../../api/types';
import { alex } from '../../../testing/fakeAdmin';
import { FakeApi, problem } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { HoldCard } from './HoldCard';
import { LeaveCard } from './LeaveCard';

let api: FakeApi;
const robin: Person = {
  id: '42', name: 'Robin', email: 'robin@school.test', role: 'student', language: null, externalId: null,
  disabledAt: '2026-03-01T09:00:00Z', activeCoachings: 0,
};
const done = () => new Response(null, { status: 204 });

beforeEach(() => {
  api = new FakeApi();
  api.user = alex;
  api.intercept = ({ path }) => (path.startsWith('/api/admin/people/42/') ? done() : undefined);
});

it('empties a disabled person after a confirmation', async () => {
  renderSignedIn(alex, <LeaveCard person={robin} />);
  await userEvent.click(screen.getByRole('button', { name: 'Empty' }));
  await userEvent.click(screen.getByRole('button', { name: 'Empty' }));
  await waitFor(() => expect(api.sent('POST', '/api/admin/people/42/empty')).toHaveLength(1));
});

it.each([
  ['in-coaching', 'has an active coaching'],
  ['legal-hold', 'A legal hold forbids that.'],
])('says why it did not work: %s', async (slug, text) => {
  api.intercept = ({ path }) => (path.endsWith('/empty') ? problem(409, slug) : undefined);
  renderSignedIn(alex, <LeaveCard person={robin} />);
  await userEvent.click(screen.getByRole('button', { name: 'Empty' }));
  await userEvent.click(screen.getByRole('button', { name: 'Empty' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(text);
});

it('is not offered for a person who may sign in, nor for one who is empty', () => {
  renderSignedIn(
    alex,
    <>
      <LeaveCard person={{ ...robin, disabledAt: null }} />
      <LeaveCard person={{ ...robin, emptiedAt: '2026-03-18T09:00:00Z' }} />
    </>,
  );
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(screen.getByText(/was emptied on/)).toBeVisible();
});

it.each([
  [undefined, 'Set a hold', 'PUT'],
  ['2026-03-18T09:00:00Z', 'Lift the hold', 'DELETE'],
] as const)('sets a legal hold and lifts it: %s', async (heldAt, button, method) => {
  renderSignedIn(alex, <HoldCard person={heldAt === undefined ? robin : { ...robin, heldAt }} />);
  await userEvent.click(screen.getByRole('button', { name: button }));
  await userEvent.click(screen.getByRole('button', { name: button }));
  await waitFor(() => expect(api.sent(method, '/api/admin/people/42/hold')).toHaveLength(1));
});
