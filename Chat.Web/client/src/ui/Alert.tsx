import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from './announce';

/** A line that screen readers say when it appears, also while a menu or dialog hides it from them. */
export function Alert({ children }: { children: ReactNode }) {
  const line = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const element = line.current!;
    if (element.closest('[aria-hidden=true], [inert]')) announce(element.textContent);
  }, []);

  return (
    <p ref={line} role="alert">
      {children}
    </p>
  );
}
