import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { EditIcon } from '../../../ui/icons';
import type { Edit } from '../edits';
import { Discard } from '../message/Discard';
import { useMessages } from '../MessagesContext';
import styles from './Composer.module.css';

interface AsideBarProps {
  peerId: string;
  edit: Edit;
  /** The pressed button disappears: the caller moves the focus. */
  onDone: () => void;
}

/** Shows the changes of a stopped edit, until their writer resumes the edit or erases the changes. */
export function AsideBar({ peerId, edit: { seq, original, text }, onDone }: AsideBarProps) {
  const { edits } = useMessages();

  function discard() {
    edits.end(peerId, seq);
    onDone();
  }

  return (
    <div className={styles.editing} role="group" aria-label={say('asideTitle')}>
      <EditIcon />
      <div>
        <strong>{say('asideTitle')}</strong>
        <p dir="auto">{text}</p>
      </div>
      <span className={styles.choices}>
        <Button look="link" onPress={() => edits.begin(peerId, seq, original)}>
          {say('editOn')}
        </Button>
        <Discard onDiscard={discard} />
      </span>
    </div>
  );
}
