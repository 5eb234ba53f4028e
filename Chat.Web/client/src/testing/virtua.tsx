import type { VirtualizerProps } from 'virtua';

/** A virtual list that shows every row, as the real one does while there are few. */
export function Virtualizer<T>({ data, children }: VirtualizerProps<T>) {
  return typeof children === 'function' ? <div>{Array.from(data ?? [], (item, index) => children(item, index))}</div> : children;
}
