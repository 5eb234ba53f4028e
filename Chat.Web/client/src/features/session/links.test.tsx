import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FakeApi, json, problem } from '../../testing/fakeApi';
import ForgottenPage from './ForgottenPage';
import { Session } from './session';
import { SessionContext } from './SessionContext';
import WelcomePage from './WelcomePage';

const token = 'AAAAAAAAAAAAAAAAAAAAAA';

let api: FakeApi;
let look: () => Response;
let set: () => Response;

beforeEach(() => {
  api = new FakeApi();
  api.user = null;
  look = () => json({ name: 'Sam de Vries', purpose: 'invitation', opensAt: null });
  set = () => new Response(null, { status: 204 });
  api.intercept = ({ path }) => {
    if (path === '/api/links/look') return look();
    return path === '/api/links/password' || path === '/api/links/recovery' ? set() : undefined;
  };
  history.replaceState(null, '', `/welcome#${token}`);
});

const show = (page: 'welcome' | 'forgot') =>
  render(<SessionContext value={new Session()}>{page === 'welcome' ? <WelcomePage /> : <ForgottenPage />}</SessionContext>);

async function choose(password: string) {
  await userEvent.type(await screen.findByLabelText('New password'), `${password}{Enter}`);
}

it('greets the user of the link, and sets the password', async () => {
  show('welcome');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Welcome, Sam de Vries' })).toHaveFocus());
  await choose('quite another phrase');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Your password is set' })).toHaveFocus());
  expect(api.sent('POST', '/api/links/password').map(({ body }) => body)).toEqual([{ token, password: 'quite another phrase' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(location.href).toMatch(/\/$/u);
});

it('recovers an account, and says what that removes', async () => {
  look = () => json({ name: 'Sam de Vries', purpose: 'recovery', opensAt: '2026-01-01T09:00:00Z' });
  show('welcome');
  expect(await screen.findByText(/second factors/u)).toBeVisible();
  await choose('quite another phrase');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Your password is set' })).toHaveFocus());
  expect(api.sent('POST', '/api/links/recovery').map(({ body }) => body)).toEqual([{ token, password: 'quite another phrase' }]);
  expect(api.sent('POST', '/api/links/password')).toEqual([]);
});

it('says from when the link of a recovery works', async () => {
  look = () => json({ name: 'Sam de Vries', purpose: 'recovery', opensAt: '2099-03-19T09:00:00Z' });
  show('welcome');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'This link does not work yet' })).toHaveFocus());
  expect(screen.getByText(/Mar 19, 2099/u)).toBeVisible();
  look = () => json({ name: 'Sam de Vries', purpose: 'recovery', opensAt: '2026-01-01T09:00:00Z' });
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByLabelText('New password')).toBeVisible();
});

it('says kindly that a link is void, before and after typing', async () => {
  set = () => problem(410, 'link-void');
  const { unmount } = show('welcome');
  await choose('quite another phrase');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'This link no longer works' })).toHaveFocus());
  unmount();
  look = () => problem(410, 'link-void');
  show('welcome');
  expect(await screen.findByRole('link', { name: 'Ask for a new link' })).toHaveAttribute('href', '/forgot');
});

it('explains why a password is refused', async () => {
  set = () => json({ type: 'urn:chat:problem:invalid-request', status: 400, errors: { password: ['short'] } }, 400);
  show('welcome');
  await choose('short');
  expect(await screen.findByText(/at least 12 characters/u, { selector: '[slot=errorMessage], [slot=errorMessage] *' })).toBeVisible();
});

it('mails a link, and says the same for every address', async () => {
  api.intercept = ({ path }) => (path === '/api/links/forgotten' ? new Response(null, { status: 202 }) : undefined);
  show('forgot');
  await userEvent.type(screen.getByLabelText('Email address'), 'student@demo.test{Enter}');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Look at your mail' })).toHaveFocus());
  expect(api.sent('POST', '/api/links/forgotten').map(({ body }) => body)).toEqual([{ email: 'student@demo.test' }]);
});

it('says where to go when there is no mail', async () => {
  api.intercept = ({ path }) => (path === '/api/links/forgotten' ? problem(503, 'mail-off') : undefined);
  show('forgot');
  await userEvent.type(screen.getByLabelText('Email address'), 'student@demo.test{Enter}');
  expect(await screen.findByText(/Ask an administrator/u)).toBeVisible();
});
