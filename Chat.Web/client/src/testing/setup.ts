import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { changeDeviceSettings } from '../features/settings/deviceSettings';
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
  Element.prototype.scrollIntoView = () => undefined;
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  setWidth('wide');
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  navigate('/', { replace: true });
  forget();
});

/** All files of tests share one document and one copy of each module: what one leaves behind would be there for the next. */
function forget(): void {
  changeDeviceSettings({ language: 'auto', theme: 'auto', notifications: true, sound: true, singleKeys: true, quietHours: null });
  localStorage.clear();
  sessionStorage.clear();
}
