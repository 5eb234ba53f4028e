import { useEffect, useState } from 'react';
import { Part } from '../../lib/part';
import { useStore } from '../../lib/store';
import { useTwoPanes } from '../../lib/viewport';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { HelpIcon } from '../../ui/icons';
import { toast } from '../../ui/toast';
import { useUrgentHelp } from './urgent';
import styles from './UrgentHelpButton.module.css';

const part = new Part(() => import('./UrgentHelpDialog'));

/** Opens the school's card, where there is one: a `sign` stands in a bar, without words on a phone, a `link` in a text. */
export function UrgentHelpButton({ look }: { look: 'sign' | 'link' }) {
  const card = useUrgentHelp();
  const isWide = useTwoPanes();
  const [isOpen, setOpen] = useState(false);
  const UrgentHelpDialog = useStore(part)?.UrgentHelpDialog;
  const isThere = card !== undefined;

  // It comes before it is needed: the network may be gone by then.
  useEffect(() => {
    if (isThere) void part.ask();
  }, [isThere]);

  async function open() {
    setOpen(true);
    if (await part.ask()) return;
    setOpen(false);
    toast(say('loadFailed'), { failed: true });
  }

  if (!card) return null;
  return (
    <>
      <span className={styles[look]}>
        {look === 'sign' && !isWide ? (
          <Button look="icon" aria-label={say('urgentHelp')} aria-haspopup="dialog" onPress={() => void open()}>
            <HelpIcon />
          </Button>
        ) : (
          <Button look={look === 'link' ? 'link' : 'plain'} size="small" aria-haspopup="dialog" onPress={() => void open()}>
            {look === 'sign' && <HelpIcon />}
            {say('urgentHelp')}
          </Button>
        )}
      </span>
      {UrgentHelpDialog && <UrgentHelpDialog card={card} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
}
