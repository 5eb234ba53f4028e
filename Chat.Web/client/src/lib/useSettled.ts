import { useEffect, useState } from 'react';

/** A value that somebody is typing, once it has not changed for a moment, so that not each letter leads to a request. */
export function useSettled<T>(value: T, settleMs = 250): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMs);
    return () => clearTimeout(timer);
  }, [value, settleMs]);
  return settled;
}
