import styles from './Avatar.module.css';

interface AvatarProps {
  name: string;
  /** The same id always has the same colour. */
  id: string;
  size?: 'small' | 'medium';
  /** Shown as a dot; say it in words beside it too. */
  status?: 'online' | 'offline' | 'busy' | 'away';
}

/** Somebody's initials, in a colour of their own. What it shows must also stand beside it in words. */
export function Avatar({ name, id, size = 'medium', status }: AvatarProps) {
  return (
    <span className={styles.avatar} data-size={size} data-hue={hue(id)} aria-hidden="true">
      {initials(name)}
      {status && status !== 'offline' && <span className={styles.status} data-status={status} />}
    </span>
  );
}

const hues = 6;

function hue(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.codePointAt(0)!) % 9973;
  return sum % hues;
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return chosen.map((word) => [...word][0] ?? '').join('').toUpperCase();
}
