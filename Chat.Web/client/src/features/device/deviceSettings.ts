import { useSyncExternalStore } from 'react';
import { Store } from '../../lib/store';
import { locale, speak, type Language } from '../../strings';
import { languages, withHabitsOf } from '../../strings/languages';
import { showTheme } from './theme';

/** The settings of this device. The browser stores them locally, and they remain for the next user who signs in. */
export interface DeviceSettings {
  /** `auto` follows the browser's language. */
  readonly language: 'auto' | Language;
  /** `auto` follows the system's theme. */
  readonly theme: 'auto' | 'light' | 'dark';
  /** Whether notifications are wanted; the browser must allow them too. */
  readonly notifications: boolean;
  /** Whether a notification shows the sender's name, which bystanders may see. */
  readonly namesInNotifications: boolean;
  readonly sound: boolean;
  /** Whether single-key shortcuts work anywhere on the page, which can hinder users of speech input. */
  readonly singleKeys: boolean;
  /** A period on this device's clock, such as 22:00 to 07:00, in which nothing draws attention; `from` may be later than `to`. */
  readonly quietHours: { readonly from: string; readonly to: string } | null;
}

const storageKey = 'chat-settings';

const defaults: DeviceSettings = {
  language: 'auto',
  theme: 'auto',
  notifications: true,
  namesInNotifications: false,
  sound: true,
  singleKeys: true,
  quietHours: null,
};

export const deviceSettings = new Store<DeviceSettings>(read());

/** Changes some of the settings, here and in the other tabs of this browser. */
export function changeDeviceSettings(change: Partial<DeviceSettings>): void {
  const changed = { ...deviceSettings.get(), ...change };
  become(changed);
  try {
    localStorage.setItem(storageKey, JSON.stringify(changed));
  } catch {
    // The browser blocks storage: the settings hold until the page is closed.
  }
}

/** Applies the chosen language and theme, and follows changes of other tabs and the browser, until the returned function is called. */
export function followDeviceSettings(): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  addEventListener('storage', ({ key }) => (key === storageKey || key === null) && become(read()), { signal });
  addEventListener('languagechange', () => become({ ...deviceSettings.get() }), { signal });
  become(deviceSettings.get());
  return () => ended.abort();
}

/** The current locale; as a React `key`, the locale remounts the text when the language changes. */
export function useLocale(): string {
  return useSyncExternalStore(deviceSettings.subscribe, locale);
}

function become(settings: DeviceSettings): void {
  speak(preferred(settings.language));
  showTheme(settings.theme);
  deviceSettings.set(settings);
}

/**
 * The preferred locales for a language: a reader of Belgian Dutch who chooses Dutch keeps the regional date format, and so does a reader of
 * German who chooses English.
 */
function preferred(language: DeviceSettings['language']): readonly string[] {
  if (language === 'auto') return navigator.languages;
  return [
    ...navigator.languages.filter((tag) => tag.split('-', 1)[0]!.toLowerCase() === language),
    withHabitsOf(navigator.languages[0], language),
  ];
}

function read(): DeviceSettings {
  try {
    return valid(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    return defaults;
  }
}

/** Stored settings may come from an older version, or from another script: an invalid value falls back to its default. */
function valid(kept: Partial<Record<keyof DeviceSettings, unknown>> | null): DeviceSettings {
  const { language, theme, notifications, namesInNotifications, sound, singleKeys, quietHours } = kept ?? {};
  return {
    language: typeof language === 'string' && Object.hasOwn(languages, language) ? (language as Language) : defaults.language,
    theme: theme === 'light' || theme === 'dark' ? theme : defaults.theme,
    notifications: typeof notifications === 'boolean' ? notifications : defaults.notifications,
    namesInNotifications: typeof namesInNotifications === 'boolean' ? namesInNotifications : defaults.namesInNotifications,
    sound: typeof sound === 'boolean' ? sound : defaults.sound,
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : defaults.singleKeys,
    quietHours: isQuietHours(quietHours) ? { from: quietHours.from, to: quietHours.to } : defaults.quietHours,
  };
}

function isQuietHours(value: unknown): value is NonNullable<DeviceSettings['quietHours']> {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return false;
  return isTime(value.from) && isTime(value.to) && value.from !== value.to;
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(value);
}
