import { Store } from '../../lib/store';

/** The browser's permission for notifications; `unsupported` when the browser has no notifications. */
export type Permission = NotificationPermission | 'unsupported';

const current = (): Permission => ('Notification' in globalThis ? Notification.permission : 'unsupported');

export const permission = new Store<Permission>(current());

const look = () => permission.set(current());

/** Follows changes of the permission in other tabs and in the browser's settings; the returned function stops that. */
export function followPermission(): () => void {
  const ended = new AbortController();
  look();
  void navigator.permissions?.query({ name: 'notifications' }).then(
    (status) => status.addEventListener('change', look, { signal: ended.signal }),
    () => undefined,
  );
  return () => ended.abort();
}

/** Shows the browser's permission prompt. Browsers show this prompt only during a user gesture. */
export async function askPermission(): Promise<Permission> {
  if (current() === 'default') await Notification.requestPermission();
  look();
  return permission.get();
}
