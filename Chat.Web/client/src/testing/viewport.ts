import { vi } from 'vitest';

/** Sets how media queries answer: as on a desktop or on a phone, which may also be a narrow window with a mouse. */
export function setWidth(width: 'wide' | 'narrow', pointer: 'mouse' | 'finger' = 'mouse'): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: (query.includes('min-width') && width === 'wide') || (query.includes('pointer: coarse') && pointer === 'finger'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}
