import { say, type Key } from '../../strings';
import { languages, type Resource } from '../../strings/languages';

/** The words that stand for a name in a saved reply. A coach may write them in one language and read the app in another. */
const places = { whole: 'placeOfName', first: 'placeOfFirstName' } as const satisfies Record<string, Key>;

type Place = keyof typeof places;

/** The place for a name, as it is written in the reader's language: `{name}`. */
export function placeFor(place: Place): string {
  return `{${say(places[place])}}`;
}

/** A saved reply with the student's name in its places. */
export function filledIn(text: string, name: string): string {
  return Object.values(languages).reduce<string>(
    (filled, language) => replaced(replaced(filled, language[places.whole], name.trim()), language[places.first], firstName(name)),
    text,
  );
}

function replaced(text: string, word: Resource, name: string): string {
  return text.replaceAll(new RegExp(String.raw`\{\s*${String(word)}\s*\}`, 'giu'), () => name);
}

/** The first word of a name: what people are called by in most places; where names have no space, it is all of it. */
function firstName(name: string): string {
  return name.trim().split(/\s+/u, 1)[0]!;
}
