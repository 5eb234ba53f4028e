import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FakeApi, problem } from '../../testing/fakeApi';
import { Session } from './session';
import { SessionContext } from './SessionContext';
import { SignIn } from './SignIn';

let api: FakeApi;
let session: Session;

beforeEach(async () => {
  api = new FakeApi();
  api.user = null;
  api.code = '123456';
  session = new Session();
  await act(() => session.check());
  render(
    <SessionContext value={session}>
      <SignIn />
    </SessionContext>,
  );
  await userEvent.type(screen.getByLabelText('Email address'), 'student@demo.test');
  await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}');
  await screen.findByRole('heading', { name: 'One more step' });
});

it('asks for a code after the right password, and signs in with it', async () => {
  expect(session.state.get().is).toBe('nobody');
  const field = screen.getByLabelText('Code from your app');
  await waitFor(() => expect(field).toHaveFocus());
  await userEvent.type(field, '000000{Enter}');
  await waitFor(() => expect(field).toHaveAccessibleDescription(/That code is not right/));
  await userEvent.clear(field);
  await userEvent.type(field, '123456{Enter}');
  await waitFor(() => expect(session.state.get().is).toBe('somebody'));
});

it('takes a recovery code too', async () => {
  api.code = 'aaaa-bbbb-cccc-dddd';
  await userEvent.click(screen.getByRole('button', { name: 'Use a recovery code' }));
  const field = screen.getByLabelText('Recovery code');
  await waitFor(() => expect(field).toHaveFocus());
  await userEvent.type(field, 'aaaa-bbbb-cccc-dddd{Enter}');
  await waitFor(() => expect(session.state.get().is).toBe('somebody'));
});

it('goes back to the password when the code came too late', async () => {
  api.intercept = (call) => (call.path === '/api/session/code' ? problem(401, 'sign-in-expired') : undefined);
  await userEvent.type(screen.getByLabelText('Code from your app'), '123456{Enter}');
  expect(await screen.findByLabelText('Email address')).toBeVisible();
  expect(screen.getByText('That took too long. Enter your password again.')).toBeVisible();
});

it('says how long to wait after too many codes', async () => {
  api.intercept = (call) => (call.path === '/api/session/code' ? problem(429, 'too-many-attempts', { 'Retry-After': '600' }) : undefined);
  await userEvent.type(screen.getByLabelText('Code from your app'), '123456{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Try again in 10 minutes.');
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeDisabled();
});
