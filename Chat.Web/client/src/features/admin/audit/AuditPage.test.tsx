import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AuditEntry } from '../../../api/types';
import { alex, FakeAdmin } from '../../../testing/fakeAdmin';
import { FakeApi } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { changeDeviceSettings } from '../../device/deviceSettings';
import { AuditPage } from './AuditPage';
import { changesOf, partsOf } from './sentence';

const entry = (id: number, action: AuditEntry['action'], others: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at: '2026-03-18T09:00:00Z',
  actor: { id: '1', name: 'Alex Admin' },
  token: null,
  bySchoolAccount: false,
  action,
  person: { id: '42', name: 'Sam de Vries' },
  other: null,
  changes: [],
  ...others,
});

const written = (of: AuditEntry) =>
  partsOf(of)
    .map(({ part }) => (typeof part === 'string' ? part : part.name))
    .join('');

let admin: FakeAdmin;

beforeEach(() => {
  admin = new FakeAdmin(new FakeApi());
});

afterEach(() => act(() => changeDeviceSettings({ language: 'auto' })));

const chris = { id: '9', name: 'Chris Bakker' };

it.each([
  [entry(1, 'person-created'), 'Alex Admin added Sam de Vries.', 'Alex Admin heeft Sam de Vries toegevoegd.'],
  [entry(1, 'person-changed', { actor: null }), 'The program changed Sam de Vries.', 'Het programma heeft Sam de Vries gewijzigd.'],
  [
    entry(1, 'person-disabled', { actor: null, token: 'Entra ID' }),
    'The API token “Entra ID” disabled Sam de Vries.',
    'API-token ‘Entra ID’ heeft Sam de Vries uitgeschakeld.',
  ],
  [
    entry(1, 'coaching-begun', { other: chris }),
    'Alex Admin began a coaching of Sam de Vries by Chris Bakker.',
    'Alex Admin heeft een coaching van Sam de Vries door Chris Bakker begonnen.',
  ],
  [entry(1, 'sessions-ended'), 'Alex Admin signed Sam de Vries out.', 'Alex Admin heeft Sam de Vries uitgelogd.'],
  [
    entry(1, 'something-newer' as AuditEntry['action']),
    'Alex Admin made a change to Sam de Vries: something-newer.',
    'Alex Admin heeft iets aan Sam de Vries gewijzigd: something-newer.',
  ],
])('writes an entry as a sentence, in both languages', (of, english, dutch) => {
  expect(written(of)).toBe(english);
  act(() => changeDeviceSettings({ language: 'nl' }));
  expect(written(of)).toBe(dutch);
});

it('writes old and new values in words', () => {
  const changes = [
    { member: 'name', from: null, to: 'Sam' },
    { member: 'role', from: 'student', to: 'coach' },
    { member: 'language', from: 'nl', to: null },
    { member: 'device', from: null, to: null },
    { member: 'newer', from: '1', to: '2' },
  ];
  expect(changesOf(entry(1, 'person-changed', { changes })).map(({ text }) => text)).toEqual([
    'Name: Sam',
    'Role: from Student to Coach',
    'Language: from Dutch to nothing',
    'Device: Unknown device',
    'newer: from 1 to 2',
  ]);
});

it('shows the newest first, links to the people, and loads older ones', async () => {
  admin.pageSize = 2;
  admin.entries = [3, 2, 1].map((id) => entry(id, 'person-created', { person: { id: `${id}`, name: `Person ${id}` } }));
  renderSignedIn(alex, <AuditPage />);
  const log = within(await screen.findByRole('list', { name: 'Audit log' }));
  expect(log.getAllByRole('listitem').map((item) => item.querySelector('p')!.textContent)).toEqual([
    'Alex Admin added Person 3.',
    'Alex Admin added Person 2.',
  ]);
  expect(log.getByRole('link', { name: 'Person 3' })).toHaveAttribute('href', '/admin/people/3');
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('link', { name: 'Person 1' })).toBeVisible();
  await waitFor(() => expect(screen.getByText('3 in all')).toHaveFocus());
});
