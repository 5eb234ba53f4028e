import { createContext } from 'react';

/** Reloads the page without losing the text that the user is writing. */
export const ReloadContext = createContext<() => void | Promise<void>>(() => location.reload());
