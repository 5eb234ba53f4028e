import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { actFor } from '../api/client';
import { changeDeviceSettings } from '../features/device/deviceSettings';
import { learnSettings } from '../features/settings/texts';
import { navigate } from '../lib/location';
import { learn } from '../strings';
import { admin as en } from '../strings/en/admin';
import { admin as nl } from '../strings/nl/admin';
import { FakeLocks } from './fakeLocks';
import { setWidth } from './viewport';

// virtua measures rows to find the visible ones; jsdom has no layout, so the replacement shows all rows.
vi.mock('virtua', () => import('./virtua'));

// Tests show single screens of the administration and the settings, without the pages that load their texts.
learn<typeof en>({ en, nl });
learnSettings();

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// On a busy machine, the default timeout of one second is too short.
configure({ asyncUtilTimeout: 15_000 });

// Stubs for APIs that jsdom lacks: layout, scrolling, observers and Web Locks.
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

/** All test files share one document and one copy of each module, so state that one test leaves behind would reach the next test. */
function forget(): void {
  changeDeviceSettings({ language: 'auto', theme: 'auto', notifications: true, sound: true, singleKeys: true, quietHours: null });
  actFor(undefined);
  localStorage.clear();
  sessionStorage.clear();
}
