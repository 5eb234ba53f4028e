import { say, type Key } from '../strings';
import { Dialog } from '../ui/Dialog';
import styles from './KeysDialog.module.css';

/** What the keys do, with what must be pressed together for it. */
const keys: readonly (readonly [Key, readonly string[]])[] = [
  ['keyFind', ['Control', 'K']],
  ['keyFindSingle', ['/']],
  ['keyNext', ['Alt', '↓']],
  ['keyPrevious', ['Alt', '↑']],
  ['keyNextUnread', ['Alt', '⇧', '↓']],
  ['keySend', ['Control', '↵']],
  ['keyLine', ['⇧', '↵']],
  ['keyEditLast', ['↑']],
  ['keyEmoji', [':']],
  ['keyBack', ['Escape']],
  ['keyHelp', ['?']],
];

/** What stands on a key, where that is not its name. */
const onKeys: Readonly<Record<string, Key>> = { Control: 'controlKey', Escape: 'escapeKey' };

const nameOf = (key: string) => (onKeys[key] ? say(onKeys[key]) : key);

/** All keys that do something, with what they do. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title={say('keys')} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([meaning, combination]) => (
          <div key={meaning}>
            <dt>{say(meaning)}</dt>
            <dd>
              {combination.map((key) => (
                <kbd key={key}>{nameOf(key)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
