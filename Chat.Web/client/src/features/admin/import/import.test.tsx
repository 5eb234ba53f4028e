import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { ImportCounts, ImportPreview } from '../../../api/types';
import { FakeApi, json, problem } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { ImportPage } from './ImportPage';

const admin = { id: '1', name: 'Robin de Boer', role: 'admin' } as const;
const counts: ImportCounts = {
  created: 2, changed: 0, enabled: 0, unchanged: 1, disabled: 0, coachingsBegun: 1, coachingsPassed: 0, coachingsEnded: 0,
};
const sam = {
  line: 2, kind: 'created', name: 'Sam', email: 'sam@school.test', changes: [{ member: 'coach', from: null, to: 'Chris' }],
} as const;

let api: FakeApi;
let preview: ImportPreview;
let imported: () => Response;

beforeEach(() => {
  api = new FakeApi();
  preview = {
    fingerprint: 'f1', rows: 3, unknownColumns: [], counts, changes: [{ ...sam, changes: [...sam.changes] }], faultCount: 0, faults: [],
    disablesMany: false,
  };
  imported = () => new Response(`{"done":0,"total":3,"counts":null}\n{"done":3,"total":3,"counts":${JSON.stringify(counts)}}\n`);
  api.intercept = ({ path }) => {
    if (path === '/api/admin/import/preview') return json(preview);
    return path === '/api/admin/import' ? imported() : undefined;
  };
});

async function choose() {
  renderSignedIn(admin, <ImportPage />);
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  await userEvent.upload(input, new File(['email,name,role\n'], 'people.csv', { type: 'text/csv' }));
}

it('shows what would change, imports that, and shows the result', async () => {
  await choose();
  const shown = await screen.findByRole('region', { name: 'Preview' });
  expect(within(shown).getByText('New people').nextSibling).toHaveTextContent('2');
  expect(screen.getByRole('region', { name: 'Changes' })).toHaveTextContent('Coach: Chris');
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  expect(await screen.findByText(/Imported\./u)).toBeVisible();
  const [call] = api.sent('POST', '/api/admin/import');
  expect(Object.fromEntries(call!.query)).toEqual({ fingerprint: 'f1', skipFaulty: 'false', disableMissing: 'false', confirmed: 'false' });
});

it('lists the faulty rows, and imports only when they are to be skipped', async () => {
  preview = { ...preview, faultCount: 1, faults: [{ line: 4, column: 'role', code: 'invalid', value: 'teacher' }] };
  await choose();
  const faults = await screen.findByRole('region', { name: 'Faulty rows' });
  expect(faults).toHaveTextContent('teacher');
  expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled();
  await userEvent.click(screen.getByRole('switch', { name: 'Skip the faulty rows' }));
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  expect(await screen.findByText(/Imported\./u)).toBeVisible();
  expect(api.sent('POST', '/api/admin/import')[0]!.query.get('skipFaulty')).toBe('true');
});

it('asks before it disables many people', async () => {
  preview = { ...preview, disablesMany: true, counts: { ...counts, disabled: 40 } };
  await choose();
  await userEvent.click(await screen.findByRole('switch', { name: 'Disable people who are not in the file' }));
  expect(await screen.findByRole('button', { name: 'Import' })).toBeDisabled();
  await userEvent.click(screen.getByRole('switch', { name: 'Yes, disable 40 people' }));
  await userEvent.click(screen.getByRole('button', { name: 'Import' }));
  expect(await screen.findByText(/Imported\./u)).toBeVisible();
  expect(api.sent('POST', '/api/admin/import')[0]!.query.get('confirmed')).toBe('true');
});

it('says why nothing was imported, and previews again', async () => {
  imported = () => problem(409, 'import-changed');
  await choose();
  await userEvent.click(await screen.findByRole('button', { name: 'Import' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('changed people in this file meanwhile');
  await userEvent.click(screen.getByRole('button', { name: 'New preview' }));
  expect(await screen.findByRole('button', { name: 'Import' })).toBeEnabled();
  expect(api.sent('POST', '/api/admin/import/preview')).toHaveLength(2);
});

it('takes an answer that breaks off for a failure', async () => {
  imported = () => new Response('{"done":0,"total":3,"counts":null}\n');
  await choose();
  await userEvent.click(await screen.findByRole('button', { name: 'Import' }));
  expect(await screen.findByRole('alert')).toBeVisible();
});

it('says which columns a file lacks', async () => {
  api.intercept = () =>
    Response.json({ type: 'urn:chat:problem:import-file', status: 400, fault: 'missing-columns', columns: ['role'] }, { status: 400 });
  await choose();
  expect(await screen.findByRole('alert')).toHaveTextContent('The first line lacks these columns: role');
});
