import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { chris } from '../../../testing/fakeApi';
import { AwayNote } from './AwayNote';

it('says what a coach who is away lets know', () => {
  render(<AwayNote peer={{ ...chris, availability: 'away', awayText: 'Back on Monday.' }} />);
  expect(screen.getByRole('complementary', { name: 'Chris Bakker is away' })).toHaveTextContent('Back on Monday.');
});

it('lets a text in any script run its own way', () => {
  render(<AwayNote peer={{ ...chris, availability: 'away', awayText: 'אחזור ביום שני' }} />);
  expect(screen.getByText('אחזור ביום שני')).toHaveAttribute('dir', 'auto');
});

it.each([null, ''])('is not there without a text', (awayText) => {
  render(<AwayNote peer={{ ...chris, availability: 'away', awayText }} />);
  expect(screen.queryByRole('complementary')).toBeNull();
});
