import { useEffect } from 'react';
import { Part } from '../../lib/part';
import { useTwoPanes } from '../../lib/viewport';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { HelpIcon } from '../../ui/icons';
import { useOpenPart } from '../../ui/openPart';
import { useUrgentHelp } from './urgent';
import styles from './UrgentHelpButton.module.css';

const part = new Part(() => import('./UrgentHelpDialog'));

/** Opens the school's card, if there is one. `sign` is for a toolbar, without words on a phone; `link` is for running text. */
export function UrgentHelpButton({ look }: { look: 'sign' | 'link' }) {
  const card = useUrgentHelp();
  const isWide = useTwoPanes();
  const { loaded, isOpen, open, close } = useOpenPart(part);
  const UrgentHelpDialog = loaded?.UrgentHelpDialog;
  const isThere = card !== undefined;

  // Loads the dialog before it is needed, because the network may be gone by then.
  useEffect(() => {
    if (isThere) void part.ask();
  }, [isThere]);

  if (!card) return null;
  return (
    <>
      <span className={styles[look]}>
        {look === 'sign' && !isWide ? (
          <Button look="icon" aria-label={say('urgentHelp')} aria-haspopup="dialog" onPress={open}>
            <HelpIcon />
          </Button>
        ) : (
          <Button look={look === 'link' ? 'link' : 'plain'} size="small" aria-haspopup="dialog" onPress={open}>
            {look === 'sign' && <HelpIcon />}
            {say('urgentHelp')}
          </Button>
        )}
      </span>
      {UrgentHelpDialog && <UrgentHelpDialog card={card} isOpen={isOpen} onClose={close} />}
    </>
  );
}
