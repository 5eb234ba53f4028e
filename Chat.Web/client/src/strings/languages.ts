import { en } from './en';
import { nl } from './nl';

/** A sentence with `{places}` for what differs, or one for each plural category of the language, chosen by `count`. */
export type Resource = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** What can be said. Every language has every one; English says which there are. */
export type Key = keyof typeof en;

/** The languages that the app speaks, by their BCP 47 tag. */
export const languages = { en, nl } satisfies Record<string, Record<Key, Resource>>;

export type Language = keyof typeof languages;

/** The first of the preferred locales whose language the app speaks, else English. */
export function choose(preferred: readonly string[]): { language: Language; locale: string } {
  for (const locale of preferred) {
    const language = locale.split('-', 1)[0]!.toLowerCase();
    if (Object.hasOwn(languages, language)) return { language: language as Language, locale };
  }
  return { language: 'en', locale: 'en' };
}
