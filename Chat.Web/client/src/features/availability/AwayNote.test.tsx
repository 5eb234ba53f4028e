import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { chris, FakeApi, sam } from '../../testing/fakeApi';
import { renderSignedIn } from '../../testing/renderSignedIn';
import { AwayNote } from './AwayNote';

beforeEach(() => void new FakeApi());

it('says what a coach who is away lets know', () => {
  renderSignedIn(sam, <AwayNote peer={{ ...chris, availability: 'away', awayText: 'Back on Monday.' }} />);
  expect(screen.getByRole('complementary', { name: 'Chris Bakker is away' })).toHaveTextContent('Back on Monday.');
});

it('lets a text in any script run its own way', () => {
  renderSignedIn(sam, <AwayNote peer={{ ...chris, availability: 'away', awayText: 'אחזור ביום שני' }} />);
  expect(screen.getByText('אחזור ביום שני')).toHaveAttribute('dir', 'auto');
});

it.each([null, ''])('is not there without a text or a card', (awayText) => {
  renderSignedIn(sam, <AwayNote peer={{ ...chris, availability: 'away', awayText }} />);
  expect(screen.queryByRole('complementary')).toBeNull();
});
