import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '../strings';
import { Button } from './Button';
import styles from './Dialog.module.css';
import { CloseIcon } from './icons';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The buttons at the bottom; the main one comes last. */
  actions?: ReactNode;
  /** `alertdialog` requires an answer: a press outside does not close the dialog, and there is no close button. */
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}

/** A modal dialog. On a phone the dialog slides up from the bottom. */
export function Dialog({ title, isOpen, onClose, actions, role = 'dialog', children }: DialogProps) {
  return (
    <ModalOverlay className={styles.overlay!} isOpen={isOpen} onOpenChange={onClose} isDismissable={role === 'dialog'}>
      <Modal className={styles.modal!}>
        <AriaDialog role={role} className={styles.dialog!}>
          <header className={styles.header}>
            <Heading slot="title">{title}</Heading>
            {role === 'dialog' && (
              <Button look="icon" size="small" aria-label={say('close')} onPress={onClose}>
                <CloseIcon />
              </Button>
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
