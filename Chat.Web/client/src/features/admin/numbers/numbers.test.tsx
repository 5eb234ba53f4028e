import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Numbers } from '../../../api/types';
import { FakeApi, json } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { NumbersPage } from './NumbersPage';

const admin = { id: '1', name: 'Robin de Boer', role: 'admin' } as const;
let api: FakeApi;
let numbers: Numbers;

beforeEach(() => {
  api = new FakeApi();
  numbers = {
    leastGroup: 5,
    students: { days7: 1200, days30: 3000 },
    coaches: { days7: null, days30: 90 },
    days: [{ date: '2026-03-17', messages: 400 }, { date: '2026-03-18', messages: null }],
    medianAnswerMinutes: 95,
    unansweredDays: 3,
    unanswered: 8,
    unansweredByCoach: [
      { coach: { id: '9', name: 'Chris Bakker' }, students: 7 },
      { coach: { id: '12', name: 'Kim Visser' }, students: null },
    ],
  };
  api.intercept = ({ path }) => (path === '/api/admin/numbers' ? json(numbers) : undefined);
});

it('shows numbers, and says which are about too few people', async () => {
  renderSignedIn(admin, <NumbersPage />);
  expect(await screen.findByText(/^A number about fewer than 5 people is not shown/)).toBeVisible();
  expect(screen.getByText('Students, last 7 days').nextSibling).toHaveTextContent('1,200');
  expect(screen.getByText('Coaches, last 7 days').nextSibling).toHaveTextContent('Too few people');
  expect(screen.getByText(/^Median time/).nextSibling).toHaveTextContent('1 hour');
  const [, newest, older] = within(screen.getByRole('table', { name: 'Messages a day' })).getAllByRole('row');
  expect(newest).toHaveTextContent('Too few people');
  expect(older).toHaveTextContent('400');
});

it('lists the coaches for whom students wait, for a chosen number of days', async () => {
  renderSignedIn(admin, <NumbersPage />);
  const table = await screen.findByRole('table', { name: 'Students who wait for an answer' });
  const [, chris, kim] = within(table).getAllByRole('row');
  expect(chris).toHaveTextContent('Chris Bakker7');
  expect(kim).toHaveTextContent('Too few people');
  numbers = { ...numbers, unansweredDays: 7, unansweredByCoach: [] };
  await userEvent.click(screen.getByRole('button', { name: /For at least/ }));
  await userEvent.click(await screen.findByRole('option', { name: '7 days' }));
  expect(await screen.findByText('Nobody waits that long.')).toBeVisible();
  expect(api.calls.at(-1)?.query.get('unansweredDays')).toBe('7');
});
