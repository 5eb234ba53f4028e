import { choose, languages, type Key, type Language, type Resource } from './languages';

export { learn } from './languages';
export type { Key, Language } from './languages';

let spoken = choose(navigator.languages);

/** The language of the app. */
export const language = (): Language => spoken.language;

/** The locale to write dates, numbers and names in: the reader's own variant of the language. */
export const locale = (): string => spoken.locale;

/** Changes the language to the first locale that the app supports. The caller must render the screen again. */
export function speak(preferred: readonly string[]): void {
  spoken = choose(preferred);
  document.documentElement.lang = spoken.language;
}

/** The text of a key in the reader's language. Numbers get the format of the locale, and `count` chooses the plural. */
export function say(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence(languages[spoken.language][key], values.count).replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place;
    return typeof value === 'number' ? value.toLocaleString(spoken.locale) : isolated(value);
  });
}

function sentence(resource: Resource, count: string | number | undefined): string {
  if (typeof resource === 'string') return resource;
  return resource[new Intl.PluralRules(spoken.locale).select(Number(count))] ?? resource.other ?? '';
}

/** Characters that change the direction of the text around them; `turned` also has the letters that run from right to left. */
const turning = /[\u202A-\u202E\u2066-\u2069]/gu;
const turned = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Isolates a value that contains right-to-left text, so that its direction does not affect the sentence around the value. */
function isolated(value: string): string {
  return turned.test(value) ? `\u2068${value.replaceAll(turning, '')}\u2069` : value;
}
