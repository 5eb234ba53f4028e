/**
 * The user id of a sign-out that the API has not confirmed. The browser's storage holds the id, because the cookie is still valid: a reload
 * and the other tabs must not show the session again.
 */
const storageKey = 'chat-sign-out';

/** Without storage, only this page knows it. */
let ours: string | undefined;

export function owedSignOut(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? ours;
  } catch {
    return ours;
  }
}

export function oweSignOut(userId: string | undefined): void {
  ours = userId;
  try {
    if (userId === undefined) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, userId);
  } catch {
    // The browser blocks storage.
  }
}

/** Calls back when another tab signs out. */
export function onSignOutElsewhere(listener: () => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === storageKey && newValue !== null) listener();
  });
}
