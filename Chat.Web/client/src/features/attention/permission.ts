import { Store } from '../../lib/store';

/** What the browser says about notifications from us; `unsupported` when it has none. */
export type Permission = NotificationPermission | 'unsupported';

const current = (): Permission => ('Notification' in globalThis ? Notification.permission : 'unsupported');

export const permission = new Store<Permission>(current());

const look = () => permission.set(current());

/** Follows what is answered in other tabs and in the settings of the browser; what it returns ends that. */
export function followPermission(): () => void {
  const ended = new AbortController();
  look();
  void navigator.permissions?.query({ name: 'notifications' }).then(
    (status) => status.addEventListener('change', look, { signal: ended.signal }),
    () => undefined,
  );
  return () => ended.abort();
}

/** Lets the browser ask; only while somebody presses something does it do so. */
export async function askPermission(): Promise<Permission> {
  if (current() === 'default') await Notification.requestPermission();
  look();
  return permission.get();
}
