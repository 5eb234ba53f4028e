import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { alex, FakeAdmin, personOf } from '../../../testing/fakeAdmin';
import { FakeApi, networkTrouble } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { setWidth } from '../../../testing/viewport';
import { PeoplePage } from './PeoplePage';

let api: FakeApi;
let admin: FakeAdmin;

beforeEach(() => {
  api = new FakeApi();
  admin = new FakeAdmin(api);
});

const show = () => renderSignedIn(alex, <PeoplePage />);
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const add = async () => userEvent.click(await screen.findByRole('button', { name: 'New person' }));
const choose = async (field: string, option: string) => {
  await userEvent.click(screen.getByRole('button', { name: new RegExp(field) }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

it('lists people with their role, and marks those who are disabled', async () => {
  admin.people[3] = { ...admin.people[3]!, disabledAt: '2026-03-18T09:00:00Z' };
  show();
  const row = (await screen.findByRole('link', { name: 'Sam de Vries' })).closest('tr')!;
  expect(row).toHaveTextContent('Student');
  expect(within(row).getByText('Disabled')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sam de Vries' })).toHaveAttribute('href', '/admin/people/42');
  expect(screen.getByText('4 in all')).toBeVisible();
});

it('finds people by what is typed, their role, their state and the lack of a coaching', async () => {
  admin.people[1] = { ...admin.people[1]!, activeCoachings: 2 };
  show();
  await screen.findByRole('table', { name: 'People' });
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find by name, address or ID' }), 'ba');
  await waitFor(() => expect(names()).toEqual(['Chris Bakker']));
  expect(api.sent('GET', '/api/admin/people').at(-1)!.query.get('search')).toBe('ba');
  await userEvent.click(screen.getByRole('button', { name: 'Without a coaching' }));
  expect(await screen.findByText('Nobody found')).toBeVisible();
  await userEvent.clear(screen.getByRole('searchbox'));
  await choose('Role', 'Coach');
  await choose('State', 'May sign in');
  await waitFor(() => expect(names()).toEqual(['Robin Coach']));
  const { query } = api.sent('GET', '/api/admin/people').at(-1)!;
  expect(Object.fromEntries(query)).toEqual({ limit: '50', role: 'coach', state: 'active', inCoaching: 'false' });
});

it('loads the next page on demand, and says when that fails', async () => {
  admin.pageSize = 3;
  show();
  expect(await screen.findByText('3 shown')).toBeVisible();
  api.intercept = () => networkTrouble();
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText(/could not reach the server/)).toBeVisible();
  api.intercept = admin.answer;
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('4 in all')).toBeVisible();
  expect(names()).toHaveLength(4);
});

it('shows cards where the screen is narrow', async () => {
  setWidth('narrow');
  show();
  const card = (await screen.findByRole('link', { name: 'Chris Bakker' })).closest('li')!;
  expect(within(card).getByText('chris@school.test')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
});

it('adds a person, and opens the page of that person', async () => {
  show();
  await add();
  await userEvent.type(screen.getByLabelText('Name'), 'Noor Visser');
  await userEvent.type(screen.getByLabelText(/^Email address/), 'noor@school.test');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('Choose a role.')).toBeVisible();
  expect(api.sent('POST', '/api/admin/people')).toEqual([]);
  await userEvent.click(screen.getByRole('radio', { name: 'Student' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(location.pathname).toBe('/admin/people/104'));
  expect(api.sent('POST', '/api/admin/people')[0]!.body).toEqual({
    name: 'Noor Visser', email: 'noor@school.test', role: 'student', language: null, externalId: null,
  });
});

it('leads to the person who has the address already', async () => {
  show();
  await add();
  await userEvent.type(screen.getByLabelText('Name'), 'Another Sam');
  await userEvent.type(screen.getByLabelText(/^Email address/), 'sam@school.test');
  await userEvent.click(screen.getByRole('radio', { name: 'Student' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText(/Somebody else has that address/)).toBeVisible();
  expect(alert.getByRole('link', { name: 'Show who' })).toHaveAttribute('href', '/admin/people/42');
});

it('says so when people could not be loaded, and tries again', async () => {
  api.intercept = () => networkTrouble();
  show();
  await screen.findByText(/could not reach the server/);
  admin.people.push(personOf('50', 'Kim Jansen', 'student'));
  api.intercept = admin.answer;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Kim Jansen' })).toBeVisible();
});
