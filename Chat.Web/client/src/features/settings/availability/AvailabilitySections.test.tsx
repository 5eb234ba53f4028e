import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeAccount } from '../../../testing/fakeAccount';
import { chris, FakeApi, networkTrouble } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { AvailabilitySections } from './AvailabilitySections';

const coach = { id: chris.id, name: chris.name, role: 'coach' } as const;
const officeHours = {
  timeZone: 'Europe/Amsterdam',
  hours: [{ day: 'monday', from: '09:00', to: '17:00' }],
  daysOff: ['2026-12-25'],
} as const;
let api: FakeApi;
let account: FakeAccount;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date('2026-11-22T12:00:00Z') });
  api = new FakeApi();
  account = new FakeAccount(api);
  account.availability = {
    ...account.availability,
    officeHours: { ...officeHours, hours: [...officeHours.hours], daysOff: [...officeHours.daysOff] },
  };
});

const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
const show = async () => {
  const shown = renderSignedIn(coach, <AvailabilitySections />);
  await screen.findByRole('radio', { name: 'Available' });
  return shown;
};
const day = (name: string) => within(screen.getByRole('group', { name }));
const seen = () => screen.getByText('Students see').closest('figure');
const saved = () => api.sent('PUT', '/api/me/availability/settings').at(-1)?.body;
const saveHours = () => user.click(screen.getByRole('button', { name: 'Save office hours' }));

/** Holds the first call with this method and path; the returned function releases that call. */
function hold(method: string, path: string): () => void {
  let release: () => void = vi.fn<() => void>();
  const held = new Promise<void>((resolve) => (release = resolve));
  let isFirst = true;
  api.intercept = async (call) => {
    if (call.method === method && call.path === path && isFirst) {
      isFirst = false;
      await held;
    }
    return account.answer(call);
  };
  return release;
}

describe('the declared availability', () => {
  it('is saved at once, and shown as students see it', async () => {
    await show();
    await user.click(screen.getByRole('radio', { name: 'Busy' }));
    expect(await screen.findByText('Saved. Your students see it now.')).toBeVisible();
    expect(account.availability.availability).toBe('busy');
    expect(seen()).toHaveTextContent('Chris BakkerBusy');
  });

  it('stays what it was when it could not be saved, which is told', async () => {
    await show();
    api.intercept = (call) => (call.method === 'PUT' ? networkTrouble() : account.answer(call));
    await user.click(screen.getByRole('radio', { name: 'Away' }));
    expect(await screen.findByText(/could not reach the server/)).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Available' })).toBeChecked();
  });
});

describe('saves', () => {
  it('do not undo each other', async () => {
    await show();
    const release = hold('PUT', '/api/me/availability/settings');
    await user.type(screen.getByRole('textbox', { name: 'Away message' }), 'Back on Monday.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved()).toBeDefined());
    await user.click(screen.getByRole('button', { name: 'Remove Friday, December 25, 2026' }));
    await saveHours();
    release();
    await waitFor(() => expect(screen.getAllByText('Saved')).toHaveLength(2));
    expect(account.availability).toMatchObject({ awayText: 'Back on Monday.', officeHours: { daysOff: [] } });
  });

  it('end with the last choice, however long the first takes', async () => {
    await show();
    const release = hold('PUT', '/api/me/availability');
    await user.click(screen.getByRole('radio', { name: 'Busy' }));
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('radio', { name: 'Away' })).toBeChecked();
    release();
    await waitFor(() => expect(api.sent('PUT', '/api/me/availability')).toHaveLength(2));
    expect(await screen.findByText('Saved. Your students see it now.')).toBeVisible();
    expect(account.availability.availability).toBe('away');
    expect(screen.getByRole('radio', { name: 'Away' })).toBeChecked();
  });
});

describe('the away text', () => {
  it('is saved with the reply time, and nothing else', async () => {
    await show();
    await user.click(screen.getByRole('radio', { name: 'Away' }));
    await user.type(screen.getByRole('textbox', { name: 'Away message' }), ' Back on Monday. ');
    expect(screen.getByText('Not saved yet')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Expected reply time/ }));
    await user.click(await screen.findByRole('option', { name: '2 days' }));
    expect(seen()).toHaveTextContent('Away · Usually answers within 2 daysBack on Monday.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved()).toEqual({ awayText: 'Back on Monday.', replyWithin: 2880, officeHours }));
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  it('is not longer than it may be', async () => {
    await show();
    await user.click(screen.getByRole('textbox', { name: 'Away message' }));
    await user.paste('x'.repeat(503));
    expect(screen.getByText('3 too many')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved()).toBeUndefined();
  });

  it('waits to be saved when the page is left, or shown in another language', async () => {
    const { rerender } = await show();
    await user.type(screen.getByRole('textbox', { name: 'Away message' }), 'Half a sent');
    rerender(<div />);
    rerender(<AvailabilitySections />);
    expect(await screen.findByRole('textbox', { name: 'Away message' })).toHaveValue('Half a sent');
  });
});

describe('office hours', () => {
  it('are working days from nine to five until a coach says otherwise', async () => {
    account.availability = { ...account.availability, officeHours: null };
    await show();
    expect(day('Friday').getByLabelText('From')).toHaveValue('09:00');
    expect(day('Saturday').getByText('Closed')).toBeVisible();
    expect(screen.getByText('Not saved yet')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'By my office hours' }));
    expect(screen.getByText(/have not set any office hours yet/)).toBeVisible();
  });

  it('can have more than one interval a day, and be copied', async () => {
    await show();
    await user.click(day('Monday').getByRole('button', { name: 'Add hours on Monday' }));
    const [, from] = day('Monday').getAllByLabelText('From');
    expect(from).toHaveFocus();
    expect(from).toHaveValue('18:00');
    await user.click(day('Monday').getByRole('button', { name: 'Copy the hours of Monday' }));
    await user.click(screen.getByRole('menuitem', { name: 'To Tuesday' }));
    await user.click(day('Monday').getByRole('button', { name: 'Remove 09:00 to 17:00' }));
    expect(day('Monday').getByRole('button', { name: 'Add hours on Monday' })).toHaveFocus();
    await saveHours();
    await waitFor(() =>
      expect(saved()).toMatchObject({
        officeHours: {
          hours: [
            { day: 'monday', from: '18:00', to: '19:00' },
            { day: 'tuesday', from: '09:00', to: '17:00' },
            { day: 'tuesday', from: '18:00', to: '19:00' },
          ],
        },
      }),
    );
    expect(await screen.findByText('Saved')).toBeVisible();
  });

  it('may last until the midnight that ends the day', async () => {
    await show();
    const until = day('Monday').getByLabelText('Until');
    await user.clear(until);
    await user.type(until, '00:00');
    expect(until).toHaveValue('00:00');
    expect(until).not.toBeInvalid();
    await saveHours();
    await waitFor(() => expect(saved()).toMatchObject({ officeHours: { hours: [{ day: 'monday', from: '09:00', to: '24:00' }] } }));
  });

  it('are not saved while they make no sense, and say why', async () => {
    await show();
    const until = day('Monday').getByLabelText('Until');
    await user.clear(until);
    expect(day('Monday').getByText('Fill in both times.')).toBeVisible();
    await user.type(until, '08:00');
    expect(until).toHaveAccessibleDescription('The end must be later than the beginning.');
    await saveHours();
    expect(day('Monday').getByLabelText('From')).toHaveFocus();
    expect(saved()).toBeUndefined();
  });

  it('count where the coach is', async () => {
    vi.spyOn(Intl, 'supportedValuesOf').mockReturnValue(['America/New_York', 'Europe/Amsterdam']);
    await show();
    expect(screen.getByText(/It is 1:00.PM there now/)).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: 'Time zone' }));
    await user.keyboard('new yo');
    await user.click(await screen.findByRole('option', { name: 'New York (America)' }));
    expect(screen.getByText(/It is 7:00.AM there now/)).toBeVisible();
    await saveHours();
    await waitFor(() => expect(saved()).toMatchObject({ officeHours: { timeZone: 'America/New_York' } }));
  });

  it('have days off, the past ones out of sight', async () => {
    account.availability.officeHours!.daysOff.push('2026-01-01');
    await show();
    expect(screen.queryByText(/January/)).toBeNull();
    await user.type(screen.getByLabelText('First day'), '2027-05-01');
    await user.type(screen.getByLabelText('Last day (optional)'), '2027-05-03');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText(/May 1 – 3, 2027/)).toBeVisible();
    expect(screen.getByLabelText('First day')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Remove Friday, December 25, 2026' }));
    await saveHours();
    await waitFor(() => expect(saved()).toMatchObject({ officeHours: { daysOff: ['2027-05-01', '2027-05-02', '2027-05-03'] } }));
  });

  it('take no day off that is over, and none that ends before it begins', async () => {
    await show();
    await user.type(screen.getByLabelText('First day'), '2026-11-01');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('That day is over.')).toBeVisible();
    await user.clear(screen.getByLabelText('First day'));
    await user.type(screen.getByLabelText('First day'), '2026-12-01');
    await user.type(screen.getByLabelText('Last day (optional)'), '2026-11-30');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText(/Choose a last day that is not before/)).toBeVisible();
  });
});
