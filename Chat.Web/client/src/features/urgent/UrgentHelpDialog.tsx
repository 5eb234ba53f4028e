import type { UrgentContact, UrgentHelp } from '../../api/types';
import { say } from '../../strings';
import { Dialog } from '../../ui/Dialog';
import { PhoneIcon } from '../../ui/icons';
import { inWords } from './urgent';
import styles from './UrgentHelpDialog.module.css';

interface UrgentHelpDialogProps {
  card: UrgentHelp;
  isOpen: boolean;
  onClose: () => void;
}

/** The school's card: people who help at once, and their telephone numbers. */
export function UrgentHelpDialog({ card: { note, contacts }, isOpen, onClose }: UrgentHelpDialogProps) {
  return (
    <Dialog title={say('urgentHelp')} isOpen={isOpen} onClose={onClose}>
      {note && <p className={styles.note}>{inWords(note)}</p>}
      <ul className={styles.contacts}>
        {contacts.map((contact) => (
          <Contact key={contact.name.en} contact={contact} />
        ))}
      </ul>
      <p className={styles.hint}>{say('urgentHint')}</p>
    </Dialog>
  );
}

function Contact({ contact: { name, phone, web, address, hours } }: { contact: UrgentContact }) {
  return (
    <li className={styles.contact}>
      <h3 dir="auto">{inWords(name)}</h3>
      {hours && <p className={styles.hint}>{inWords(hours)}</p>}
      {phone && (
        <a className={styles.phone} href={dialled(phone)} aria-label={say('callNumber', { number: phone })}>
          <PhoneIcon />
          <bdi>{phone}</bdi>
        </a>
      )}
      {address && <p className={styles.address}>{inWords(address)}</p>}
      {web && (
        <a className={styles.web} href={web} target="_blank" rel="noopener noreferrer nofollow">
          {new URL(web).host}
        </a>
      )}
    </li>
  );
}

/** The number for a `tel:` link. A zero in brackets is only for calls within the country. */
function dialled(phone: string): string {
  return `tel:${phone.replace(/^(\+.*)\(0\)/u, '$1').replaceAll(/[^+\d]/gu, '')}`;
}
