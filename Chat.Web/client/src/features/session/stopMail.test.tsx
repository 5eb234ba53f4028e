import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeApi, problem } from '../../testing/fakeApi';
import { renderSignedIn } from '../../testing/renderSignedIn';
import { sam } from '../../testing/fakeApi';
import StopMailPage from './StopMailPage';

const token = '0b0b0b0b0b0b4b0b8b0b0b0b0b0b0b0b';
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi();
  history.replaceState(null, '', `/mail#${token}`);
});
afterEach(() => history.replaceState(null, '', '/'));

it('stops mail only after a press of the button', async () => {
  const calls: string[] = [];
  api.intercept = ({ method, path }) => {
    calls.push(`${method} ${path}`);
    return new Response(null, { status: 204 });
  };
  renderSignedIn(sam, <StopMailPage />);
  expect(calls).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Stop this mail' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'You get no more of this mail' })).toHaveFocus());
  expect(calls).toEqual([`POST /api/waiting-mail/stop/${token}`]);
});

it('says so when nobody has the token', async () => {
  api.intercept = () => problem(404, 'not-found');
  renderSignedIn(sam, <StopMailPage />);
  await userEvent.click(screen.getByRole('button', { name: 'Stop this mail' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This link does not work');
});
