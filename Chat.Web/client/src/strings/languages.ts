import { en } from './en';
import type { admin } from './en/admin';
import type { settings } from './en/settings';
import { nl } from './nl';

/** A sentence with `{places}` for what differs, or one for each plural category of the language, chosen by `count`. */
export type Resource = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The texts that load with the administration or the settings, because the first page does not need them. */
type LaterTexts = typeof admin | typeof settings;

/** The key of a text of the administration. */
export type AdminKey = keyof typeof admin;

/** The key of a text. English defines the keys, and every language must have them all. */
export type Key = keyof typeof en | AdminKey | keyof typeof settings;

const ofFirstPage = { en, nl } satisfies Record<string, Record<keyof typeof en, Resource>>;

export type Language = keyof typeof ofFirstPage;

/** The languages that the app speaks, by their BCP 47 tag. Texts that load later are missing until `learn` has added them. */
export const languages = { en: { ...ofFirstPage.en }, nl: { ...ofFirstPage.nl } } as Record<Language, Record<Key, Resource>>;

/** Adds the texts of a part that loads later. */
export function learn<Texts extends LaterTexts>(texts: Readonly<Record<Language, Readonly<Record<keyof Texts, Resource>>>>): void {
  for (const language of Object.keys(languages) as Language[]) Object.assign(languages[language], texts[language]);
}

/**
 * The first of the preferred locales whose language the app speaks, else English, with the dates and the clock of the reader's own
 * locale.
 */
export function choose(preferred: readonly string[]): { language: Language; locale: string } {
  for (const locale of preferred) {
    const language = locale.split('-', 1)[0]!.toLowerCase();
    if (Object.hasOwn(languages, language)) return { language: language as Language, locale };
  }
  return { language: 'en', locale: withHabitsOf(preferred[0], 'en') };
}

/** The locale of a language that writes dates, times and numbers as a reader of another language is used to, as far as `Intl` can. */
export function withHabitsOf(own: string | undefined, language: Language): string {
  if (own === undefined || !isKnown(own)) return language;
  const { region } = new Intl.Locale(own).maximize();
  const { hourCycle } = new Intl.DateTimeFormat(own, { hour: 'numeric' }).resolvedOptions();
  const regional = `${language}-${region}`;
  const isRegional = new Intl.DateTimeFormat(regional).resolvedOptions().locale === regional;
  return `${isRegional ? regional : elsewhere[language]}-u-hc-${hourCycle}`;
}

/** The locales for regions that have none of their own: plain English would write dates as in the United States. */
const elsewhere: Readonly<Record<Language, string>> = { en: 'en-001', nl: 'nl' };

function isKnown(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
