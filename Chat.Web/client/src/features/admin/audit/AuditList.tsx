import type { AuditEntry } from '../../../api/types';
import { dateAndTime, exactTime } from '../../../lib/time';
import { say } from '../../../strings';
import styles from './AuditList.module.css';
import { changeText, sentence } from './sentence';

/** Entries of the audit log as sentences, each with the old and the new values. */
export function AuditList({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <ul className={styles.list} aria-label={say('auditLog')}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <time className={styles.time} dateTime={entry.at} title={exactTime(entry.at)}>
            {dateAndTime(entry.at)}
          </time>
          <div className={styles.words}>
            <p>{sentence(entry)}</p>
            {entry.changes.length > 0 && (
              <ul className={styles.changes}>
                {entry.changes.map((change) => (
                  <li key={change.member}>{changeText(change)}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
