import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeApi, json, problem, sam } from '../../testing/fakeApi';
import { fakeWebauthn } from '../../testing/fakeWebauthn';
import { Locked } from './Locked';
import { ProofDialog } from './proof/ProofDialog';
import SchoolAccountPage from './SchoolAccountPage';
import { schoolSignIn } from './SchoolAccountButton';
import { Session } from './session';
import { SessionContext } from './SessionContext';
import { SignIn } from './SignIn';

let api: FakeApi;
let session: Session;
let finish: () => Response;

beforeEach(() => {
  api = new FakeApi();
  api.user = null;
  api.signInOptions = { schoolAccount: { name: null, signsOut: false }, passwords: true };
  session = new Session();
  finish = () => json({ user: { ...sam, shared: false, locked: false }, to: '/conversations/9' });
  api.intercept = ({ method, path }) => (method === 'POST' && path === '/api/session/school-account' ? finish() : undefined);
});

const schoolButton = () => screen.findByRole('button', { name: 'Sign in with your school account' });
const show = (page: React.ReactNode) => render(<SessionContext value={session}>{page}</SessionContext>);

describe('the sign-in page', () => {
  it('offers the school account first, and passwords below it', async () => {
    show(<SignIn />);
    const school = await screen.findByRole('button', { name: 'Sign in with your school account' });
    const password = screen.getByLabelText('Password');
    expect(school.compareDocumentPosition(password)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getAllByRole('switch', { name: 'This is a shared computer' })).toHaveLength(1);
  });

  it('is complete from the beginning', async () => {
    await session.check();
    show(<SignIn />);
    expect(screen.getByRole('button', { name: 'Sign in with your school account' })).toBeVisible();
    expect(screen.getByLabelText('Email address')).not.toHaveFocus();
  });

  it('names the school, and hides passwords until an administrator needs one', async () => {
    api.signInOptions = { schoolAccount: { name: 'Example College', signsOut: false }, passwords: false };
    show(<SignIn />);
    expect(await screen.findByRole('button', { name: 'Sign in with Example College' })).toBeVisible();
    expect(screen.queryByLabelText('Password')).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Forgot your password?' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'In an emergency: sign in with a password' }));
    expect(screen.getByLabelText('Email address')).toHaveFocus();
    api.intercept = ({ method }) => (method === 'POST' ? problem(403, 'password-sign-in-off') : undefined);
    await userEvent.type(screen.getByLabelText('Email address'), 'student@demo.test');
    await userEvent.type(screen.getByLabelText('Password'), 'secret{Enter}');
    expect(await screen.findByText(/Only one administrator can use a password/u)).toBeVisible();
  });

  it('asks for passwords alone where there is no school account, and while nobody answers', async () => {
    api.intercept = ({ path }) => (path === '/api/session/options' ? problem(503, 'unavailable') : undefined);
    show(<SignIn />);
    expect(await screen.findByLabelText('Password')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Sign in with your school account' })).not.toBeInTheDocument();
  });

  it('says in the address where to return to, and how', () => {
    expect(schoolSignIn('/conversations/9', false, false)).toBe('/api/session/school-account?to=%2Fconversations%2F9');
    expect(schoolSignIn('/', true, true)).toBe('/api/session/school-account?to=%2F&shared=true&again=true');
  });

  it('offers the school account to unlock a session too', async () => {
    show(<Locked user={sam} isShared isWritingKept={false} onLeave={async () => undefined} />);
    expect(await screen.findByRole('button', { name: 'Sign in with your school account' })).toBeVisible();
  });
});

describe('a user without a password', () => {
  beforeEach(async () => {
    api.user = sam;
    api.hasPassword = false;
    await session.check();
  });

  it('unlocks with the school account', async () => {
    show(<Locked user={sam} isShared isWritingKept={false} onLeave={async () => undefined} />);
    await waitFor(async () => expect(await schoolButton()).toHaveFocus());
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Unlock' })).toBeNull();
    expect(screen.getByText(/Sam de Vries, show that it is you/u)).toBeVisible();
  });

  it('unlocks with a passkey where there is one', async () => {
    fakeWebauthn();
    api.hasPasskey = true;
    show(<Locked user={sam} isShared isWritingKept={false} onLeave={async () => undefined} />);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Unlock with a passkey' })).toHaveFocus());
    expect(await schoolButton()).toBeVisible();
  });

  it('proves with the school account', async () => {
    const answer = vi.fn<(isProved: boolean) => void>();
    show(<ProofDialog answer={answer} />);
    await waitFor(async () => expect(await schoolButton()).toHaveFocus());
    expect(screen.queryByLabelText('Current password')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(answer).toHaveBeenCalledWith(false);
  });

  it('is asked for a password after a moment without an answer', async () => {
    api.intercept = ({ path }) => (path === '/api/session/proof' ? new Promise(() => undefined) : undefined);
    show(<Locked user={sam} isShared isWritingKept={false} onLeave={async () => undefined} />);
    expect(screen.queryByLabelText('Password')).toBeNull();
    await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus());
  });
});

describe('the page after the school account', () => {
  beforeEach(() => history.replaceState(null, '', '/school-account'));

  it('signs in, and shows the page that was wanted', async () => {
    show(<SchoolAccountPage />);
    await expect.poll(() => location.pathname).toBe('/conversations/9');
    expect(session.state.get()).toMatchObject({ is: 'somebody', user: { id: '42' } });
    expect(api.sent('POST', '/api/session/school-account')).toHaveLength(1);
  });

  it.each([
    ['not-invited', 403, 'There is no place for you in Chat yet'],
    ['address-not-verified', 403, 'Your address is not confirmed'],
    ['address-new', 403, 'Your address in Chat is new'],
    ['school-account-taken', 403, 'Your address belongs to another school account'],
    ['account-disabled', 403, 'Your account is closed'],
    ['sign-in-over', 410, 'That took too long'],
  ])('explains the refusal %s', async (reason, status, title) => {
    finish = () => problem(status, reason);
    show(<SchoolAccountPage />);
    await waitFor(() => expect(screen.getByRole('heading', { name: title })).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Back to signing in' })).toHaveAttribute('href', '/');
  });

  it.each([
    ['cancelled', 'You did not sign in'],
    ['unreachable', 'Your school’s sign-in page does not answer'],
    ['over', 'That took too long'],
    ['failed', 'Signing in did not work'],
    ['<b>nonsense</b>', 'Signing in did not work'],
  ])('explains the fragment %s, and asks the API for nothing', async (reason, title) => {
    history.replaceState(null, '', `/school-account#${reason}`);
    show(<SchoolAccountPage />);
    await waitFor(() => expect(screen.getByRole('heading', { name: title })).toHaveFocus());
    expect(api.sent('POST', '/api/session/school-account')).toEqual([]);
  });

  it('tries again after trouble', async () => {
    finish = () => problem(503, 'unavailable');
    show(<SchoolAccountPage />);
    const again = await screen.findByRole('button', { name: 'Try again' });
    finish = () => json({ user: { ...sam, shared: false, locked: false }, to: '/' });
    await userEvent.click(again);
    await expect.poll(() => location.pathname).toBe('/');
  });
});
