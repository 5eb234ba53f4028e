import { choose, languages, type Key, type Language, type Resource } from './languages';

export type { Key, Language } from './languages';

let spoken = choose(navigator.languages);

/** The language of the app. */
export const language = (): Language => spoken.language;

/** The locale to write dates, numbers and names in: the reader's own variant of the language. */
export const locale = (): string => spoken.locale;

/** Speaks the first of these locales that it can from now on; what is on the screen must be shown anew. */
export function speak(preferred: readonly string[]): void {
  spoken = choose(preferred);
  document.documentElement.lang = spoken.language;
}

/** Says it in the reader's language. A number is written as the locale writes it, and `count` chooses the plural. */
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

/** Characters that turn what stands around them, for better or worse, and letters of scripts that run from right to left. */
const turning = /[\u202A-\u202E\u2066-\u2069]/gu;
const turned = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** A name or a text with a direction of its own, between two characters that keep it from the sentence around it. */
function isolated(value: string): string {
  return turned.test(value) ? `\u2068${value.replaceAll(turning, '')}\u2069` : value;
}
