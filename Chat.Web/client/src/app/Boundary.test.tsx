import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Boundary } from './Boundary';

it('keeps a fault to itself, and lets try again', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  let isBroken = true;
  function Part() {
    if (isBroken) throw new Error('broken');
    return 'Whole';
  }
  render(
    <>
      <textarea defaultValue="A draft" />
      <Boundary>
        <Part />
      </Boundary>
    </>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Nothing that you wrote is lost.');
  expect(screen.getByRole('textbox')).toHaveValue('A draft');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('Whole')).toBeVisible();
});
