import { useRef, useState, type RefObject } from 'react';
import { serverNow } from '../../../lib/serverClock';
import { timeOfDay, timeToCome } from '../../../lib/time';
import { say } from '../../../strings';
import { Dialog } from '../../../ui/Dialog';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { ClockIcon, EditIcon } from '../../../ui/icons';
import { Menu, MenuItem } from '../../../ui/Menu';
import { toast } from '../../../ui/toast';
import { focusComposer } from '../composer/composerId';
import { tidied } from '../message/text';
import { useMessages } from '../MessagesContext';
import { LaterForm } from './LaterForm';
import { scheduleFault, useSchedule } from './scheduled';
import { laterChoices } from './times';

interface LaterMenuProps {
  peerId: string;
  /** The text of the draft; `undefined` when there is none. */
  text: string | undefined;
  /** The element beside which the menu opens. */
  anchor: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onClose: () => void;
}

/** The menu of times at which the draft can be sent later. */
export function LaterMenu({ peerId, text, anchor, isOpen, onClose }: LaterMenuProps) {
  const { drafts } = useMessages();
  const scheduling = useSchedule(peerId);
  const [chosen, setChosen] = useState<{ text: string; isOpen: boolean }>();
  const tried = useRef({ clientId: '', text: '' });
  const now = new Date(serverNow());

  /** The same text keeps its client id until the call succeeds, because an answer may be lost. */
  async function schedule(raw: string, at: Date) {
    const written = tidied(raw);
    if (tried.current.text !== written) tried.current = { clientId: crypto.randomUUID(), text: written };
    const sendAt = at.toISOString();
    await scheduling.mutateAsync({ ...tried.current, sendAt });
    tried.current = { clientId: '', text: '' };
    if (tidied(drafts.of(peerId)) === written) drafts.write(peerId, '');
    toast(say('scheduledFor', { time: timeToCome(sendAt, new Date(serverNow())) }));
    requestAnimationFrame(focusComposer);
  }

  return (
    <>
      <Menu
        aria-label={say('sendLater')}
        placement="top end"
        anchor={{ triggerRef: anchor, isOpen, onOpenChange: onClose }}
        autoFocus="first"
        onClose={onClose}
      >
        {laterChoices(now).map(({ name, at }) => (
          <MenuItem
            key={name}
            id={name}
            icon={<ClockIcon />}
            onAction={() => void schedule(text ?? '', at).catch((error: unknown) => toast(scheduleFault(error), { failed: true }))}
          >
            {say(name, { time: timeOfDay(at.toISOString()) })}
          </MenuItem>
        ))}
        <MenuItem id="choose" icon={<EditIcon />} onAction={() => setChosen({ text: text ?? '', isOpen: true })}>
          {say('chooseTime')}
        </MenuItem>
      </Menu>
      {chosen && (
        <Dialog title={say('sendLater')} isOpen={chosen.isOpen} onClose={() => setChosen({ ...chosen, isOpen: false })}>
          <FocusAfterwards take={focusComposer} />
          <LaterForm
            at={laterChoices(now)[0]!.at}
            save={say('schedule')}
            onSave={({ at }) => schedule(chosen.text, at)}
            onDone={() => setChosen({ ...chosen, isOpen: false })}
          />
        </Dialog>
      )}
    </>
  );
}
