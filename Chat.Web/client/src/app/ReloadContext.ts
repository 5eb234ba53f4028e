import { createContext } from 'react';

/** Loads the page anew, without losing what is being written. */
export const ReloadContext = createContext<() => void>(() => location.reload());
