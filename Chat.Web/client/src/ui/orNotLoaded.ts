import type { ComponentProps, ComponentType } from 'react';
import { NotLoaded } from './NotLoaded';

/** For `lazy`: the part, or what stands in for it when its code could not be loaded. */
export function orNotLoaded<P extends ComponentProps<typeof NotLoaded>>(part: Promise<{ default: ComponentType<P> }>): Promise<{ default: ComponentType<P> }> {
  return part.catch(() => ({ default: NotLoaded }));
}
