import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { speak } from '../../strings';
import { chris, FakeApi, sam } from '../../testing/fakeApi';
import { renderSignedIn } from '../../testing/renderSignedIn';
import { AwayNote } from '../availability/AwayNote';
import { UrgentHelpButton } from './UrgentHelpButton';

const desk = {
  name: { en: 'Student desk', nl: 'Studentenbalie' },
  phone: '+31 (0)20 555',
  web: 'https://desk.example.test/now',
  address: null,
  hours: { en: 'Day and night', nl: 'Dag en nacht' },
};
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi();
});

afterEach(() => speak(['en']));

const setCard = () => {
  api.urgentHelp = { note: { en: 'In danger?', nl: 'In gevaar?' }, contacts: [desk] };
};

it('is not there while the school has set no card', async () => {
  renderSignedIn(sam, <UrgentHelpButton look="sign" />);
  await waitFor(() => expect(api.sent('GET', '/api/urgent-help')).toHaveLength(1));
  await act(() => Promise.resolve());
  expect(screen.queryByRole('button')).toBeNull();
});

it('says whom to call and where to go, in the reader\'s language', async () => {
  setCard();
  speak(['nl']);
  renderSignedIn(sam, <UrgentHelpButton look="sign" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Dringende hulp' }));
  const card = await screen.findByRole('dialog', { name: 'Dringende hulp' });
  expect(card).toHaveTextContent('In gevaar?');
  expect(screen.getByRole('heading', { name: 'Studentenbalie' })).toBeVisible();
  expect(card).toHaveTextContent('Dag en nacht');
  expect(screen.getByRole('link', { name: '+31 (0)20 555 bellen' })).toHaveAttribute('href', 'tel:+3120555');
  expect(screen.getByRole('link', { name: 'desk.example.test' })).toHaveAttribute('href', desk.web);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Dringende hulp' })).toHaveFocus());
});

it('is offered where a coach is away, with a text of theirs or without', async () => {
  setCard();
  const { rerender } = renderSignedIn(sam, <AwayNote peer={{ ...chris, availability: 'away' }} />);
  expect(await screen.findByRole('complementary', { name: 'Chris Bakker is away' })).toHaveTextContent("Can't it wait?");
  rerender(<AwayNote peer={{ ...chris, availability: 'away', awayText: 'Back on Monday' }} />);
  expect(screen.getByText('Back on Monday')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Urgent help' })).toBeVisible();
  rerender(<AwayNote peer={chris} />);
  expect(screen.queryByRole('button')).toBeNull();
});
