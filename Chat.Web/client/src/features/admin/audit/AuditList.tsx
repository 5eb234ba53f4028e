import { Fragment } from 'react';
import type { AuditEntry } from '../../../api/types';
import { dateAndTime, exactTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Link } from '../../../ui/Link';
import styles from './AuditList.module.css';
import { changesOf, partsOf, type Part } from './sentence';

interface AuditListProps {
  entries: readonly AuditEntry[];
  /** The id of the person who needs no link. */
  about: string | undefined;
}

/** Entries of the audit log as sentences, each with the old and the new values. */
export function AuditList({ entries, about }: AuditListProps) {
  return (
    <ul className={styles.list} aria-label={say('auditLog')}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <time className={styles.time} dateTime={entry.at} title={exactTime(entry.at)}>
            {dateAndTime(entry.at)}
          </time>
          <div className={styles.words}>
            <p>
              {partsOf(entry).map(({ key, part }) => (
                <Fragment key={key}>{shown(part, about)}</Fragment>
              ))}
            </p>
            {entry.changes.length > 0 && (
              <ul className={styles.changes}>
                {changesOf(entry).map(({ key, text }) => (
                  <li key={key}>{text}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function shown(part: Part, about: string | undefined) {
  if (typeof part === 'string') return part;
  const name = <bdi>{part.name}</bdi>;
  return part.id === about ? name : <Link href={`/admin/people/${part.id}`}>{name}</Link>;
}
