import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { alex, FakeAdmin } from '../../../testing/fakeAdmin';
import { FakeApi } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { PersonPage } from './PersonPage';

let api: FakeApi;
let admin: FakeAdmin;

beforeEach(() => {
  api = new FakeApi();
  admin = new FakeAdmin(api);
});

it('removes the link with a school account after asking, and then has no card', async () => {
  admin.schoolAccount = { issuer: 'https://id.school.example', linkedAt: '2026-03-10T08:00:00Z' };
  renderSignedIn(alex, <PersonPage id="42" />);
  const card = within(await screen.findByRole('region', { name: 'School account' }));
  expect(card.getByText('https://id.school.example')).toBeVisible();
  await userEvent.click(card.getByRole('button', { name: 'Remove the link' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(api.sent('DELETE', '/api/admin/people/42/school-account')).toEqual([]);
  await userEvent.click(dialog.getByRole('button', { name: 'Remove the link' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'School account' })).not.toBeInTheDocument());
  expect(admin.schoolAccount).toBeNull();
});

it('has no card without a school account', async () => {
  renderSignedIn(alex, <PersonPage id="42" />);
  expect(await screen.findByRole('region', { name: 'Details' })).toBeVisible();
  await waitFor(() => expect(api.sent('GET', '/api/admin/people/42/school-account')).toHaveLength(1));
  expect(screen.queryByRole('region', { name: 'School account' })).not.toBeInTheDocument();
});
