import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { navigate } from '../lib/location';
import { FakeLocks } from './fakeLocks';
import { setWidth } from './viewport';

// It measures rows to know which are in view; without layout, all of them are.
vi.mock('virtua', () => import('./virtua'));

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// A busy machine takes longer than the second that is usual.
configure({ asyncUtilTimeout: 15_000 });

// What jsdom does not do: layout, and what follows from it.
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoObserver);
  vi.stubGlobal('IntersectionObserver', NoObserver);
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollBy = () => undefined;
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  setWidth('wide');
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  navigate('/', { replace: true });
});
