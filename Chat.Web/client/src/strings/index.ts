import { en, type Strings } from './en';
import { nl } from './nl';

const languages: Record<string, Strings> = { en, nl };

/** The reader's first language that we have, and the locale to write dates and numbers in. */
function choose(preferred: readonly string[]): { strings: Strings; locale: string } {
  for (const locale of preferred) {
    const strings = languages[locale.split('-', 1)[0]!.toLowerCase()];
    if (strings) return { strings, locale };
  }
  return { strings: en, locale: 'en' };
}

export const { strings, locale } = choose(navigator.languages.length > 0 ? navigator.languages : [navigator.language]);
