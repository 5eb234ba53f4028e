import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Session } from '../../../api/types';
import { alex, FakeAdmin } from '../../../testing/fakeAdmin';
import { FakeApi, networkTrouble, problem } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { PersonPage } from './PersonPage';

let api: FakeApi;
let admin: FakeAdmin;

beforeEach(() => {
  api = new FakeApi();
  admin = new FakeAdmin(api);
});

const show = (id = '42') => renderSignedIn(alex, <PersonPage id={id} />);
const card = async (name: string) => within(await screen.findByRole('region', { name }));
const dialog = async (role: 'dialog' | 'alertdialog') => within(await screen.findByRole(role));
const device = (id: string, browser: string, isCurrent = false): Session => ({
  id,
  isCurrent,
  device: { browser, system: 'Windows' },
  signedInAt: '2026-03-10T08:00:00Z',
  lastSeenAt: '2026-03-17T09:00:00Z',
});

it('says that there is no such person', async () => {
  show('404');
  expect(await screen.findByText('There is no such person.')).toBeVisible();
});

it('keeps names out of the title of the tab', async () => {
  show();
  expect(await screen.findByRole('heading', { level: 1, name: 'Sam de Vries' })).toBeVisible();
  expect(document.title).toBe('Person · Chat');
});

it('changes name, role and language, and sends all of the person', async () => {
  show();
  const details = await card('Details');
  await userEvent.clear(details.getByLabelText('Name'));
  await userEvent.type(details.getByLabelText('Name'), 'Sam Visser');
  await userEvent.click(details.getByRole('radio', { name: 'Coach' }));
  expect(details.getByText('Another role signs the person out everywhere.')).toBeVisible();
  await userEvent.click(details.getByRole('button', { name: 'Save' }));
  expect(await details.findByText('Saved')).toBeVisible();
  expect(api.sent('PUT', '/api/admin/people/42')[0]!.body).toEqual({
    name: 'Sam Visser', email: 'sam@school.test', role: 'coach', language: 'nl', externalId: null,
  });
  expect(await screen.findByRole('heading', { level: 1, name: 'Sam Visser' })).toBeVisible();
});

it.each([
  ['last-admin', /no administrator left/],
  ['in-coaching', /active coaching, which needs the present role/],
])('explains the refusal %s', async (type, text) => {
  show();
  const details = await card('Details');
  await userEvent.click(details.getByRole('radio', { name: 'Coach' }));
  api.intercept = (call) => (call.method === 'PUT' ? problem(409, type) : admin.answer(call));
  await userEvent.click(details.getByRole('button', { name: 'Save' }));
  expect(await details.findByText(text)).toBeVisible();
  expect(details.getByRole('radio', { name: 'Coach' })).toBeChecked();
});

it('disables a person who was asked about, and enables the person again', async () => {
  show();
  await userEvent.click((await card('Access')).getByRole('button', { name: 'Disable' }));
  const question = await dialog('alertdialog');
  expect(question.getByText(/signs the person out everywhere/i)).toBeVisible();
  expect(admin.person('42')!.disabledAt).toBeNull();
  await userEvent.click(question.getByRole('button', { name: 'Disable' }));
  expect(await (await card('Access')).findByText(/Disabled since/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Enable again' }));
  await userEvent.click((await dialog('alertdialog')).getByRole('button', { name: 'Enable again' }));
  await waitFor(() => expect(admin.person('42')!.disabledAt).toBeNull());
});

it('says in the dialog why nobody was disabled', async () => {
  show('1');
  await userEvent.click((await card('Access')).getByRole('button', { name: 'Disable' }));
  const question = await dialog('alertdialog');
  expect(question.getByText(/This is you/)).toBeVisible();
  api.intercept = (call) => (call.method === 'PUT' ? problem(409, 'last-admin') : admin.answer(call));
  await userEvent.click(question.getByRole('button', { name: 'Disable' }));
  expect(await question.findByText(/no administrator left/)).toBeVisible();
});

it('gives a student a coach, whom a part of the name finds', async () => {
  show();
  await userEvent.click((await card('Coachings')).getByRole('button', { name: 'Give a coach' }));
  const begin = await dialog('dialog');
  await userEvent.click(begin.getByRole('button', { name: 'Begin the coaching' }));
  expect(await begin.findByText('Choose somebody from the list.')).toBeVisible();
  await userEvent.type(begin.getByRole('combobox', { name: 'Coach' }), 'bak');
  await waitFor(() => expect(api.sent('GET', '/api/admin/people').at(-1)!.query.get('search')).toBe('bak'));
  const asked = api.sent('GET', '/api/admin/people').at(-1)!;
  expect(Object.fromEntries(asked.query)).toMatchObject({ role: 'coach', state: 'active' });
  await waitFor(() => expect(screen.queryByRole('option', { name: /Robin Coach/ })).toBeNull());
  await userEvent.keyboard('{Escape}');
  expect(begin.getByRole('button', { name: 'Cancel' })).toBeVisible();
  expect(begin.getByRole('combobox', { name: 'Coach' })).toHaveValue('');
  await userEvent.type(begin.getByRole('combobox', { name: 'Coach' }), 'chris');
  await userEvent.click(await screen.findByRole('option', { name: /Chris Bakker/ }));
  expect(begin.getByRole('combobox', { name: 'Coach' })).toHaveValue('Chris Bakker');
  await userEvent.click(begin.getByRole('button', { name: 'Begin the coaching' }));
  expect(await screen.findByRole('link', { name: 'Chris Bakker' })).toBeVisible();
  expect(admin.coachings.map(({ student, coach }) => [student.id, coach.id])).toEqual([['42', '9']]);
});

it('passes a coaching to another coach, and ends one', async () => {
  admin.begun('42', '9');
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Pass on the coaching with Chris Bakker' }));
  await userEvent.click((await dialog('dialog')).getByRole('combobox', { name: 'Coach' }));
  expect(screen.queryByRole('option', { name: /Chris Bakker/ })).toBeNull();
  await userEvent.click(await screen.findByRole('option', { name: /Robin Coach/ }));
  await userEvent.click((await dialog('dialog')).getByRole('button', { name: 'Pass on' }));
  const former = within(await screen.findByRole('list', { name: 'Former coachings' }));
  expect(former.getByRole('link', { name: 'Chris Bakker' })).toBeVisible();
  await userEvent.click(await screen.findByRole('button', { name: 'End the coaching with Robin Coach' }));
  await userEvent.click((await dialog('alertdialog')).getByRole('button', { name: 'End' }));
  expect(await screen.findByText('There is no active coaching.')).toBeVisible();
});

it('says which coach the API refused', async () => {
  show();
  await userEvent.click((await card('Coachings')).getByRole('button', { name: 'Give a coach' }));
  const begin = await dialog('dialog');
  await userEvent.click(begin.getByRole('combobox', { name: 'Coach' }));
  await userEvent.click(await screen.findByRole('option', { name: /Chris Bakker/ }));
  const errors = { coachId: ['There is no coach with that id, or the coach is disabled.'] };
  api.intercept = (call) =>
    call.method === 'POST'
      ? Response.json({ type: 'urn:chat:problem:invalid-request', status: 400, errors }, { status: 400 })
      : admin.answer(call);
  await userEvent.click(begin.getByRole('button', { name: 'Begin the coaching' }));
  expect(await begin.findByText('That person is no coach, or is disabled.')).toBeVisible();
});

it('ends a session, and all of them, but not the present one of the admin', async () => {
  admin.sessions = [device('a', 'Firefox'), device('b', 'Chrome'), device('c', 'Edge', true)];
  show('1');
  const devices = await card('Devices');
  const current = (await devices.findByText('This device')).closest('li')!;
  expect(within(current).queryByRole('button')).toBeNull();
  await userEvent.click(devices.getByRole('button', { name: 'Sign out there: Firefox on Windows' }));
  await userEvent.click((await dialog('alertdialog')).getByRole('button', { name: 'Sign out' }));
  await waitFor(() => expect(screen.queryByText('Firefox on Windows')).toBeNull());
});

it('ends all sessions of a person', async () => {
  admin.sessions = [device('a', 'Firefox'), device('b', 'Chrome')];
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out everywhere' }));
  await userEvent.click((await dialog('alertdialog')).getByRole('button', { name: 'Sign out' }));
  expect(await screen.findByText('Not signed in anywhere.')).toBeVisible();
  expect(api.sent('DELETE', '/api/admin/people/42/sessions')).toHaveLength(1);
});

it('says so when a card could not be loaded, beside the others', async () => {
  api.intercept = (call) => (call.path.endsWith('/sessions') ? networkTrouble() : admin.answer(call));
  show();
  expect(await (await card('Devices')).findByText(/could not reach the server/)).toBeVisible();
  expect((await card('Details')).getByLabelText('Name')).toHaveValue('Sam de Vries');
});
