import { say, type Key } from '../../strings';
import { languages, type Resource } from '../../strings/languages';

/** The placeholders for a name in a saved reply. A coach may write a placeholder in one language and use the app in another. */
const places = { whole: 'placeOfName', first: 'placeOfFirstName' } as const satisfies Record<string, Key>;

type Place = keyof typeof places;

/** The placeholder for a name in the current language: `{name}`. */
export function placeFor(place: Place): string {
  return `{${say(places[place])}}`;
}

/** Replaces the placeholders of a saved reply with the student's name. */
export function filledIn(text: string, name: string): string {
  return Object.values(languages).reduce<string>(
    (filled, language) => replaced(replaced(filled, language[places.whole], name.trim()), language[places.first], firstName(name)),
    text,
  );
}

function replaced(text: string, word: Resource, name: string): string {
  return text.replaceAll(new RegExp(String.raw`\{\s*${String(word)}\s*\}`, 'giu'), () => name);
}

/** The first word of a name, which is the given name in most places; a name without spaces stays whole. */
function firstName(name: string): string {
  return name.trim().split(/\s+/u, 1)[0]!;
}
