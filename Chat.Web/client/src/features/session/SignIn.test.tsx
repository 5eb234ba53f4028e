import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeApi, json, networkTrouble, problem } from '../../testing/fakeApi';
import { Session } from './session';
import { SessionContext } from './SessionContext';
import { SignIn } from './SignIn';

let api: FakeApi;
let session: Session;

beforeEach(() => {
  api = new FakeApi();
  api.user = null;
  session = new Session();
});

function show() {
  render(
    <SessionContext value={session}>
      <SignIn />
    </SessionContext>,
  );
}

async function fillIn(user = userEvent.setup()) {
  await user.type(screen.getByLabelText('Email address'), ' student@demo.test ');
  await user.type(screen.getByLabelText('Password'), 'secret{Enter}');
}

describe('signing in', () => {
  it('hands the address and the password to the API', async () => {
    show();
    await fillIn();
    const sent = api.sent('POST', '/api/session').map(({ body }) => body);
    expect(sent).toEqual([{ email: 'student@demo.test', password: 'secret', shared: false }]);
    expect(session.state.get()).toMatchObject({ is: 'somebody', user: { id: '42' } });
  });

  it('says when the computer is shared', async () => {
    show();
    await userEvent.click(screen.getByRole('switch', { name: 'This is a shared computer' }));
    await fillIn();
    expect(api.sent('POST', '/api/session').map(({ body }) => body.shared)).toEqual([true]);
  });

  it('leaves out white space of any kind around the address, and writes the password in one way', async () => {
    show();
    await userEvent.click(screen.getByLabelText('Email address'));
    await userEvent.paste('\u00A0student@demo.test\u00A0\u2003');
    expect(screen.getByLabelText('Email address')).toHaveValue('student@demo.test');
    await userEvent.click(screen.getByLabelText('Password'));
    await userEvent.paste('cafe\u0301');
    await userEvent.keyboard('{Enter}');
    const sent = api.sent('POST', '/api/session').map(({ body }) => body);
    expect(sent).toEqual([{ email: 'student@demo.test', password: 'caf\u00E9', shared: false }]);
  });

  it('says in our words that something is no address', async () => {
    show();
    await userEvent.type(screen.getByLabelText('Email address'), 'student');
    await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}');
    expect(await screen.findByText('Enter an email address, such as name@school.nl.')).toBeVisible();
    expect(api.sent('POST', '/api/session')).toEqual([]);
  });

  it.each([
    [problem(431, 'headers-too-large'), /Cookies of other programs on localhost/],
    [
      json({ type: 'urn:chat:problem:not-allowed', status: 403, address: 'https://chat.example' }, 403),
      /Open https:\/\/chat\.example instead/,
    ],
  ])('says what is wrong with the address or its cookies', async (answer, words) => {
    api.intercept = ({ method }) => (method === 'POST' ? answer : undefined);
    show();
    await fillIn();
    expect(await screen.findByText(words)).toBeVisible();
  });

  it('takes a password from any keyboard, and one that was set as it was typed', async () => {
    const [composed, decomposed] = ['caf\u00e9', 'cafe\u0301'];
    await session.signIn('student@demo.test', decomposed);
    expect(api.sent('POST', '/api/session').map(({ body }) => body.password)).toEqual([composed]);
    api.intercept = ({ body }) => (body.password === decomposed ? undefined : problem(401, 'sign-in-failed'));
    await session.signIn('student@demo.test', decomposed);
    expect(api.sent('POST', '/api/session').map(({ body }) => body.password)).toEqual([composed, composed, decomposed]);
  });

  it('asks for what was left empty', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(screen.getByText('Enter your email address.')).toBeVisible();
    expect(api.sent('POST', '/api/session')).toEqual([]);
  });

  it.each([
    ['are wrong', () => problem(401, 'sign-in-failed'), /do not belong together/],
    ['get no answer', () => networkTrouble(), /could not reach/],
    ['meet an error', () => problem(500, 'unexpected'), /on our side/],
  ])('says so when they %s', async (_, answer, message) => {
    api.intercept = (call) => (call.method === 'POST' ? answer() : undefined);
    show();
    await fillIn();
    expect(await screen.findByRole('alert')).toHaveTextContent(message);
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  });

  it('says how long to wait after too many attempts, and then lets try again', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    api.intercept = (call) => (call.method === 'POST' ? problem(429, 'too-many-attempts', { 'Retry-After': '3' }) : undefined);
    show();
    await fillIn(userEvent.setup({ advanceTimers: vi.advanceTimersByTime }));
    expect(await screen.findAllByText(/Try again in \d seconds?\./)).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeDisabled();
    await act(() => vi.advanceTimersByTimeAsync(4_000));
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeEnabled();
    expect(screen.queryByText(/Try again in/)).toBeNull();
  });

  it('says when it takes long, and shows the password to who asks', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    api.intercept = (call) => (call.method === 'POST' ? new Promise(() => undefined) : undefined);
    show();
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.click(screen.getByRole('button', { name: 'Show what I type' }));
    await fillIn(user);
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
    expect(screen.queryByText(/longer than usual/)).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(screen.getByText(/longer than usual/)).toBeVisible();
  });

  it('offers the demo accounts of a development server with one click', async () => {
    api.demoAccounts = [{ id: '9', email: 'coach@demo.test', name: 'Chris Bakker', role: 'coach', password: 'demo' }];
    show();
    await userEvent.click(await screen.findByRole('button', { name: /Chris Bakker/ }));
    expect(api.sent('POST', '/api/session')[0]?.body).toEqual({ email: 'coach@demo.test', password: 'demo', shared: false });
  });
});
