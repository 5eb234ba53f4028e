import type { Access } from '../../api/types';
import { dateAndTime } from '../../lib/time';
import { say } from '../../strings';
import { Dialog } from '../../ui/Dialog';
import { basisText } from './access';
import styles from './AccessDialog.module.css';

interface AccessDialogProps {
  /** The name of the peer. */
  name: string;
  accesses: readonly Access[];
  isOpen: boolean;
  onClose: () => void;
}

/** Each time that admins opened the conversation: by whom, when and why, and which messages they read. */
export function AccessDialog({ name, accesses, isOpen, onClose }: AccessDialogProps) {
  return (
    <Dialog title={say('accessTitle', { name })} isOpen={isOpen} onClose={onClose}>
      <p className={styles.hint}>{say('accessHint')}</p>
      <ul className={styles.list}>
        {accesses.map((access) => (
          <Opening key={access.grantedAt} access={access} />
        ))}
      </ul>
    </Dialog>
  );
}

function Opening({ access: { basis, reason, askedBy, grantedBy, grantedAt, endsAt, reads } }: { access: Access }) {
  const between = { from: dateAndTime(grantedAt), until: dateAndTime(endsAt) };
  return (
    <li className={styles.opening}>
      <h3>{basisText(basis)}</h3>
      <p dir="auto">{reason ?? say('reasonGone')}</p>
      <p className={styles.hint}>{say('openedBy', { ...between, asker: askedBy.name, granter: grantedBy.name })}</p>
      {reads.length === 0 ? (
        <p className={styles.hint}>{say('nothingRead')}</p>
      ) : (
        <ul>
          {reads.map(({ reader, at, fromSeq, toSeq }) => (
            <li key={`${at} ${fromSeq}`}>
              {say(toSeq === 0 ? 'lookedAt' : 'readMessages', { name: reader.name, time: dateAndTime(at), from: fromSeq, to: toSeq })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
