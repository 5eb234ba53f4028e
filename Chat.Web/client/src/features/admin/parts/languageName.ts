import { locale } from '../../../strings';

/** The name of a language in the reader's language, such as Dutch. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(locale(), { type: 'language' }).of(tag) ?? tag;
}
