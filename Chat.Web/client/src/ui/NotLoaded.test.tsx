import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { NotLoaded } from './NotLoaded';
import { toasted } from './toast';

it('says that it could not be loaded, and closes, each time that it is opened', () => {
  const onClose = vi.fn<() => void>();
  const { rerender } = render(<NotLoaded isOpen={false} onClose={onClose} />);
  expect(onClose).not.toHaveBeenCalled();
  rerender(<NotLoaded isOpen onClose={onClose} />);
  expect(toasted.get()?.text).toBe('This could not be loaded.');
  rerender(<NotLoaded isOpen={false} onClose={onClose} />);
  rerender(<NotLoaded isOpen onClose={onClose} />);
  expect(onClose).toHaveBeenCalledTimes(2);
});
