import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Part, usePart } from './part';

function Shown({ part }: { part: Part<string> }) {
  const { loaded, failed, ask } = usePart(part);
  return failed ? <button onClick={() => void ask()}>Again</button> : (loaded ?? 'Loading');
}

it('is loaded once', async () => {
  const load = vi.fn<() => Promise<string>>(async () => 'There');
  const part = new Part(load);
  expect(await Promise.all([part.ask(), part.ask()])).toEqual([true, true]);
  expect(part.get()).toBe('There');
  expect(load).toHaveBeenCalledOnce();
});

it('says that it could not be loaded, and is loaded when it is asked for again', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch'))
    .mockResolvedValueOnce('There');
  const part = new Part(load);
  render(<Shown part={part} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Again' }));
  expect(await screen.findByText('There')).toBeVisible();
});
