import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Alert } from './Alert';
import { Announcer } from './Announcer';

const region = () => render(<Announcer />).container.querySelector('[data-live-announcer]');

it('announces from the region what a dialog hides, each line once and for a while', () => {
  vi.useFakeTimers();
  const announcements = region();
  const hidden = (
    <div aria-hidden="true">
      <Alert>One failed.</Alert>
      <Alert>The other too.</Alert>
    </div>
  );
  const { rerender } = render(hidden);
  rerender(hidden);
  expect(announcements).toHaveTextContent(/^One failed\. The other too\.$/);
  act(() => vi.advanceTimersByTime(60_000));
  expect(announcements).toBeEmptyDOMElement();
});

it('is said once where nothing hides it', () => {
  const announcements = region();
  render(<Alert>It failed.</Alert>);
  expect(screen.getByRole('alert')).toHaveTextContent('It failed.');
  expect(announcements).toBeEmptyDOMElement();
});
