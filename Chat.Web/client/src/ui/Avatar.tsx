import styles from './Avatar.module.css';

interface AvatarProps {
  name: string;
  /** The same id always has the same colour. */
  id: string;
  size?: 'small' | 'medium';
  /** Shown as a mark of its own shape and colour; say it in words beside it too. */
  status?: 'online' | 'offline' | 'busy' | 'away' | undefined;
}

/** Somebody's initials, in a colour of their own. What it shows must also stand beside it in words. */
export function Avatar({ name, id, size = 'medium', status }: AvatarProps) {
  const shown = status === 'offline' ? undefined : status;
  return (
    <span className={styles.avatar} data-size={size} data-status={shown} aria-hidden="true">
      <span className={styles.initials} data-hue={hue(id)}>
        {initials(name)}
      </span>
      {shown && <span className={styles.status} />}
    </span>
  );
}

const hues = 6;

function hue(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.codePointAt(0)!) % 9973;
  return sum % hues;
}

// What a reader takes for one letter may be several characters.
const letters = new Intl.Segmenter();
const firstLetter = (word: string) => [...letters.segment(word)][0]?.segment ?? '';

/** Of the first and the last word; in scripts that join letters, those two do not. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return chosen.map(firstLetter).join('\u200C').toLocaleUpperCase();
}
