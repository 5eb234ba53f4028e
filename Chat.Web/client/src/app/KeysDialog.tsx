import { say, type Key } from '../strings';
import { Dialog } from '../ui/Dialog';
import styles from './KeysDialog.module.css';

/** The keyboard shortcuts: each meaning with its key combination. */
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

/** The labels of keys whose printed label is not their name. */
const onKeys: Readonly<Record<string, Key>> = { Control: 'controlKey', Escape: 'escapeKey' };

const nameOf = (key: string) => (onKeys[key] ? say(onKeys[key]) : key);

/** The list of all keyboard shortcuts and their meanings. */
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
