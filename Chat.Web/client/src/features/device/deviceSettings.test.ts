import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../../strings';
import type { DeviceSettings } from './deviceSettings';

// The module reads the settings when it loads, so each test imports its own copy.
const load = () => import('./deviceSettings');
const defaults: DeviceSettings = {
  language: 'auto',
  theme: 'auto',
  notifications: true,
  namesInNotifications: false,
  sound: true,
  singleKeys: true,
  quietHours: null,
};
const kept = (): unknown => JSON.parse(localStorage.getItem('chat-settings') ?? 'null');
const otherTab = (value: unknown) => {
  localStorage.setItem('chat-settings', JSON.stringify(value));
  dispatchEvent(new StorageEvent('storage', { key: 'chat-settings' }));
};

const bars = () => [...document.querySelectorAll('meta')].map(({ media }) => media);
const blocked = () => {
  throw new DOMException('denied', 'SecurityError');
};

let stop: () => void = () => undefined;

beforeEach(() => {
  vi.resetModules();
  localStorage.clear();
  document.head.innerHTML =
    '<meta name="theme-color" data-scheme="light" media="(prefers-color-scheme: light)">' +
    '<meta name="theme-color" data-scheme="dark" media="(prefers-color-scheme: dark)">';
});

afterEach(() => {
  stop();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
  speak(['en-US']);
});

describe('the settings of a device', () => {
  it('are the defaults until something is chosen, and nothing is kept until then', async () => {
    const { deviceSettings, followDeviceSettings } = await load();
    stop = followDeviceSettings();
    expect(deviceSettings.get()).toEqual(defaults);
    expect(localStorage).toHaveLength(0);
  });

  it('are kept in the browser, and read from there', async () => {
    const { changeDeviceSettings } = await load();
    changeDeviceSettings({ theme: 'dark', quietHours: { from: '22:00', to: '07:00' } });
    expect(kept()).toEqual({ ...defaults, theme: 'dark', quietHours: { from: '22:00', to: '07:00' } });
    vi.resetModules();
    expect((await load()).deviceSettings.get()).toEqual(kept());
  });

  it.each([
    ['no JSON', 'dark'],
    ['nothing', 'null'],
    ['something else', '[1]'],
    [
      'values that make no sense',
      '{"language":"xx","theme":"pink","notifications":"yes","namesInNotifications":1,"sound":1,' +
        '"quietHours":{"from":"25:00","to":"07:00"}}',
    ],
    ['names that every object has', '{"language":"constructor","quietHours":{"from":"22:00"}}'],
    ['hours without length', '{"quietHours":{"from":"22:00","to":"22:00"}}'],
  ])('are the defaults when %s is kept', async (_, text) => {
    localStorage.setItem('chat-settings', text);
    expect((await load()).deviceSettings.get()).toEqual(defaults);
  });

  it('hold until the page closes in a browser that keeps nothing', async () => {
    vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked });
    const { changeDeviceSettings, deviceSettings } = await load();
    changeDeviceSettings({ sound: false });
    expect(deviceSettings.get()).toEqual({ ...defaults, sound: false });
    vi.unstubAllGlobals();
  });

  it('follow what another tab chose', async () => {
    const { deviceSettings, followDeviceSettings } = await load();
    stop = followDeviceSettings();
    otherTab({ theme: 'dark', sound: false });
    expect(deviceSettings.get()).toEqual({ ...defaults, theme: 'dark', sound: false });
    expect(document.documentElement.dataset.theme).toBe('dark');
  });
});

describe('the theme', () => {
  it('colours the page and the browser around it', async () => {
    const { changeDeviceSettings } = await load();
    changeDeviceSettings({ theme: 'dark' });
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(bars()).toEqual(['not all', 'all']);
    changeDeviceSettings({ theme: 'auto' });
    expect(document.documentElement.dataset.theme).toBeUndefined();
    expect(bars()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  });

  it.each([
    ['{"theme":"dark"}', 'dark'],
    ['{"theme":"auto"}', undefined],
    ['{"theme":"pink"}', undefined],
    ['null', undefined],
    ['no JSON', undefined],
  ])('is there before the first paint when %s is kept', async (text, theme) => {
    localStorage.setItem('chat-settings', text);
    const { default: script } = (await import('../../../public/theme.js?raw')) as { default: string };
    new Function(script)();
    expect(document.documentElement.dataset.theme).toBe(theme);
  });
});

describe('the language', () => {
  it('is the one that was chosen, in the variant of the browser when it has one', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB', 'nl-BE', 'nl']);
    const { changeDeviceSettings } = await load();
    const strings = await import('../../strings');
    changeDeviceSettings({ language: 'nl' });
    expect([strings.language(), strings.locale(), document.documentElement.lang]).toEqual(['nl', 'nl-BE', 'nl']);
    changeDeviceSettings({ language: 'auto' });
    expect([strings.language(), strings.locale()]).toEqual(['en', 'en-GB']);
  });

  it('follows the browser unless one was chosen', async () => {
    const { followDeviceSettings, deviceSettings } = await load();
    const strings = await import('../../strings');
    stop = followDeviceSettings();
    const told = vi.fn<() => void>();
    deviceSettings.subscribe(told);
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['nl-NL']);
    dispatchEvent(new Event('languagechange'));
    expect(strings.language()).toBe('nl');
    expect(told).toHaveBeenCalledOnce();
  });
});
