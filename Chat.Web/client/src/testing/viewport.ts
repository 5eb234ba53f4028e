import { vi } from 'vitest';

/** Lets media queries about the width answer as on a desk or on a phone. */
export function setWidth(width: 'wide' | 'narrow'): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width') && width === 'wide',
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}
