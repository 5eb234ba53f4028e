import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeAccount } from '../../../testing/fakeAccount';
import { FakeApi, networkTrouble, problem, sam } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { ExportMe } from './ExportMe';

let api: FakeApi;
let account: FakeAccount;
const saved = vi.fn<(name: string, address: string) => void>();

beforeEach(() => {
  api = new FakeApi();
  account = new FakeAccount(api);
  saved.mockReset();
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:file', revokeObjectURL: () => undefined }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved(this.download, this.href);
  });
});

async function open() {
  renderSignedIn(sam, <ExportMe />);
  await userEvent.click(screen.getByRole('button', { name: 'Download everything' }));
}

const download = () => userEvent.click(screen.getByRole('button', { name: 'Download' }));

it('downloads a page, or JSON, and says so', async () => {
  await open();
  await download();
  expect(await screen.findByText('The file was downloaded.')).toBeInTheDocument();
  expect(saved).toHaveBeenCalledWith(expect.stringMatching(/^chat-\d{4}-\d\d-\d\d\.html$/), 'blob:file');
  await userEvent.click(screen.getByRole('button', { name: 'Download everything' }));
  await userEvent.click(screen.getByRole('radio', { name: 'JSON for programs' }));
  await download();
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
  expect(api.calls.filter(({ path }) => path === '/api/me/export').map(({ query }) => `${query}`))
    .toEqual(['format=html&language=en', 'format=json&language=en']);
});

it('asks for the password when it was not given recently', async () => {
  account.isProved = false;
  await open();
  await download();
  await userEvent.type(await screen.findByLabelText('Current password'), `${account.password}{Enter}`);
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
});

it.each([
  ['the network is gone', () => networkTrouble(), 'could not be prepared'],
  ['it was downloaded too often', () => problem(429, 'too-many-calls'), 'Try again in an hour'],
])('says so when %s', async (_, answer, text) => {
  api.intercept = answer;
  await open();
  await download();
  expect(await screen.findByRole('alert')).toHaveTextContent(text);
  expect(saved).not.toHaveBeenCalled();
});
