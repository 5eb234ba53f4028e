import { useRef, type ReactNode } from 'react';
import { Part } from '../../../lib/part';
import { useLongPress } from '../../../lib/useLongPress';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ClockIcon } from '../../../ui/icons';
import { useOpenPart } from '../../../ui/openPart';
import styles from './Later.module.css';

const part = new Part(() => import('./LaterMenu'));

interface SendLaterProps {
  peerId: string;
  /** The text of the draft; `undefined` when there is none. */
  text: string | undefined;
  /** The send button. A long press on it opens the same menu. */
  children: ReactNode;
}

/** Offers to send the draft later; the menu is loaded on demand. */
export function SendLater({ peerId, text, children }: SendLaterProps) {
  const button = useRef<HTMLButtonElement>(null);
  const { loaded, isOpen, open, close } = useOpenPart(part);
  const press = useLongPress(() => text !== undefined && open());
  const LaterMenu = loaded?.LaterMenu;
  return (
    <>
      {text !== undefined && (
        <Button
          ref={button}
          look="icon"
          size="small"
          aria-label={say('sendLater')}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onPress={isOpen ? close : open}
        >
          <ClockIcon />
        </Button>
      )}
      {/* The button stops the propagation of its events, so the wrapper listens in the capture phase. */}
      <span
        className={styles.press}
        onPointerDownCapture={press.onPointerDown}
        onPointerMoveCapture={press.onPointerMove}
        onPointerUpCapture={press.onPointerUp}
        onPointerCancelCapture={press.onPointerCancel}
        onClickCapture={press.onClickCapture}
        onContextMenu={press.onContextMenu}
      >
        {children}
      </span>
      {LaterMenu && <LaterMenu peerId={peerId} text={text} anchor={button} isOpen={isOpen && text !== undefined} onClose={close} />}
    </>
  );
}
