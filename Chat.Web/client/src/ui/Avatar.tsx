import styles from './Avatar.module.css';

interface AvatarProps {
  name: string;
  /** The same id always has the same colour. */
  id: string;
  size?: 'small' | 'medium';
  /** The status shows as a mark with its own shape and colour; the caller must also say it in words beside the avatar. */
  status?: 'online' | 'offline' | 'busy' | 'away' | undefined;
}

/** A user's initials on a colour of their own. The avatar is hidden from screen readers, so the name must stand beside it. */
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

// One grapheme may consist of several characters.
const letters = new Intl.Segmenter();
const firstLetter = (word: string) => [...letters.segment(word)][0]?.segment ?? '';

/** The initials of the first and the last word; the joiner keeps the two letters apart in scripts that join letters. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return chosen.map(firstLetter).join('\u200C').toLocaleUpperCase();
}
