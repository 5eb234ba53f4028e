import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { sam } from '../../../testing/fakeApi';
import { renderSignedIn } from '../../../testing/renderSignedIn';
import { StandInNote } from './StandInNote';

it('says who stands in until when, and leads there', () => {
  renderSignedIn(sam, <StandInNote standIn={{ id: '12', name: 'Kim Visser', until: '2026-03-20T22:59:59Z' }} />);
  expect(screen.getByRole('link', { name: /^Kim Visser stands in until .*20.* 2026$/ })).toHaveAttribute('href', '/conversations/12');
});

it('says nothing when nobody does', () => {
  const { container } = renderSignedIn(sam, <StandInNote standIn={null} />);
  expect(container).toBeEmptyDOMElement();
});
