import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Coach, Coaching, Person } from '../../../api/types';
import { FakeApi, json, problem } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { CoachingsSection } from './CoachingsSection';

const admin = { id: '1', name: 'Robin de Boer', role: 'admin' } as const;
const person = (id: string, name: string, role: Person['role']): Person => ({
  id, name, email: `${id}@school.test`, role, language: null, externalId: null, disabledAt: null, activeCoachings: 0,
});
const chris: Coach = {
  id: '9', name: 'Chris Bakker', email: 'chris@school.test', disabledAt: null, activeStudents: 2, standsInFor: 0, standIn: null,
};
const kim = person('12', 'Kim Visser', 'coach');
const students = [person('41', 'Ann', 'student'), person('42', 'Ben', 'student'), person('43', 'Cem', 'student')];
const coaching: Coaching = {
  id: 1,
  student: { id: '41', name: 'Ann' },
  coach: { id: '9', name: 'Chris Bakker' },
  startedAt: '2026-03-01T09:00:00Z',
  endedAt: null,
  substituteFor: { id: '12', name: 'Kim Visser' },
};

let api: FakeApi;
let coach: Coach;
/** The answer of the API to a change. */
let answer: () => Response;

beforeEach(() => {
  api = new FakeApi();
  coach = chris;
  answer = () => json({ changed: 2, unchanged: 0 });
  api.intercept = ({ method, path, query }) => {
    if (method !== 'GET') return answer();
    if (path === '/api/admin/coaches') return json({ items: [coach], next: null });
    if (path === '/api/admin/coaches/9') return json(coach);
    if (path === '/api/admin/coaches/404') return problem(404, 'not-found');
    if (path === '/api/admin/people/9/coachings') return json({ items: [coaching], hasMore: false });
    if (path === '/api/admin/people/12') return json(kim);
    if (path === '/api/admin/people') return json({ items: query.get('role') === 'coach' ? [kim] : students, next: null });
    return undefined;
  };
});

const show = (rest: string) => renderSignedIn(admin, <CoachingsSection rest={rest} />);
const lastChange = () => api.calls.findLast(({ method }) => method !== 'GET');

async function choose(name: string, label = 'To which coach') {
  await userEvent.click(screen.getByRole('combobox', { name: label }));
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(name) }));
}

it('lists coaches with the numbers of their students and who stands in', async () => {
  coach = { ...chris, standsInFor: 3, standIn: { id: '12', name: 'Kim Visser', until: '2026-03-20T22:59:59Z' } };
  show('');
  const link = await screen.findByRole('link', { name: 'Chris Bakker' });
  expect(link).toHaveAttribute('href', '/admin/coachings/9');
  expect(screen.getByText(/^Kim Visser stands in until/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Students without a coach' })).toHaveAttribute('href', '/admin/coachings/without-coach');
});

it('assigns the chosen students at once', async () => {
  show('without-coach');
  const form = await screen.findByRole('form', { name: 'Assign to the coach' });
  const button = within(form).getByRole('button', { name: 'Assign to the coach' });
  expect(button).toBeDisabled();
  await userEvent.click(await screen.findByRole('button', { name: 'Choose all that are shown' }));
  await userEvent.click(screen.getByRole('checkbox', { name: /^Ben/ }));
  expect(within(form).getByRole('status')).toHaveTextContent('2 chosen');
  await userEvent.click(button);
  expect(screen.getByText('Choose a coach.')).toBeVisible();
  await choose('Kim Visser');
  await userEvent.click(button);
  await waitFor(() => expect(within(form).getByRole('status')).toHaveTextContent('0 chosen'));
  expect(lastChange()).toMatchObject({ path: '/api/admin/coachings/many', body: { studentIds: ['41', '43'], coachId: '12' } });
});

it('names each student who is refused, and keeps the choice', async () => {
  const refused = [{ id: '42', name: 'Ben', reason: 'no-student' }];
  answer = () => json({ type: 'urn:chat:problem:invalid-request', errors: { 'studentIds[1]': ['No.'] }, refused }, 400);
  show('without-coach');
  await userEvent.click(await screen.findByRole('button', { name: 'Choose all that are shown' }));
  await choose('Kim Visser');
  await userEvent.click(screen.getByRole('button', { name: 'Assign to the coach' }));
  expect(await screen.findByText(/these can't get this coach: Ben\./)).toBeVisible();
  expect(screen.getByText('3 chosen')).toBeVisible();
});

it('shows the students of a coach, and passes all of them on', async () => {
  show('9');
  expect(await screen.findByRole('link', { name: 'Ann' })).toHaveAttribute('href', '/admin/people/41');
  expect(screen.getByText('Kim Visser')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Pass all students on' }));
  const dialog = screen.getByRole('dialog', { name: 'Pass all students of Chris Bakker on' });
  expect(dialog).toHaveTextContent('2 students get another coach.');
  await choose('Kim Visser');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Pass all students on' }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  expect(lastChange()).toMatchObject({ method: 'POST', path: '/api/admin/coaches/9/pass', body: { coachId: '12' } });
});

it('keeps the dialog with the reason when passing fails', async () => {
  const refused = [{ id: '43', name: 'Cas', reason: 'roles-reversed' }];
  answer = () => json({ type: 'urn:chat:problem:roles-reversed', refused }, 409);
  show('9');
  await userEvent.click(await screen.findByRole('button', { name: 'Pass all students on' }));
  await choose('Kim Visser');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Pass all students on' }));
  expect(await screen.findByRole('alert')).toHaveTextContent("these can't get this coach: Cas.");
});

it('sets a substitute until the end of a day', async () => {
  answer = () => json({ coach: { id: '12', name: 'Kim Visser' }, until: '2099-03-20T22:59:59Z' });
  show('9');
  await userEvent.click(await screen.findByRole('button', { name: 'Set a substitute' }));
  const dialog = screen.getByRole('dialog', { name: 'A substitute for Chris Bakker' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Set a substitute' }));
  expect(screen.getByText('Choose the last day.')).toBeVisible();
  await choose('Kim Visser', 'Substitute');
  await userEvent.type(screen.getByLabelText('Last day'), '2020-03-20');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Set a substitute' }));
  expect(screen.getByText('That day has passed.')).toBeVisible();
  await userEvent.clear(screen.getByLabelText('Last day'));
  await userEvent.type(screen.getByLabelText('Last day'), '2099-03-20');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Set a substitute' }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  expect(lastChange()).toMatchObject({ method: 'PUT', path: '/api/admin/people/9/substitute', body: { coachId: '12' } });
  expect(new Date(String(lastChange()!.body.until))).toEqual(new Date(2099, 2, 20, 23, 59, 59));
});

it('ends a substitute after a question', async () => {
  coach = { ...chris, standIn: { id: '12', name: 'Kim Visser', until: '2099-03-20T22:59:59Z' } };
  answer = () => new Response(null, { status: 204 });
  show('9');
  await userEvent.click(await screen.findByRole('button', { name: 'End the substitute' }));
  const dialog = screen.getByRole('alertdialog', { name: 'End what Kim Visser does for Chris Bakker?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'End the substitute' }));
  await waitFor(() => expect(dialog).not.toBeInTheDocument());
  expect(lastChange()).toMatchObject({ method: 'DELETE', path: '/api/admin/people/9/substitute' });
});

it('says that there is no such coach', async () => {
  show('404');
  expect(await screen.findByText('There is no such coach.')).toBeVisible();
});
