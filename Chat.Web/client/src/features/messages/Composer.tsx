import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { TextArea, TextField } from 'react-aria-components';
import type { Peer } from '../../api/types';
import { useTwoPanes } from '../../lib/viewport';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { SendIcon } from '../../ui/icons';
import { useTyping } from '../notices/NoticesContext';
import { CharacterCount } from './CharacterCount';
import styles from './Composer.module.css';
import { composerId } from './composerId';
import { useMessages } from './MessagesContext';
import { longestText, textLength } from './text';

export function Composer({ peer }: { peer: Peer }) {
  const { outbox } = useMessages();
  const typing = useTyping();
  const isWide = useTwoPanes();
  const [text, setText] = useState('');
  const length = textLength(text);
  const canSend = length > 0 && length <= longestText;

  function send() {
    if (!canSend) return;
    outbox.send(peer.id, text.trim());
    typing.finished(peer.id);
    setText('');
  }

  function change(next: string) {
    setText(next);
    if (next.trim() !== '') typing.tell(peer.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    // While an input method composes a character, Enter chooses it.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    send();
  }

  return (
    <form className={styles.composer} onSubmit={onSubmit}>
      <TextField
        id={composerId}
        className={styles.field!}
        aria-label={say('write', { name: peer.name })}
        value={text}
        onChange={change}
        onKeyDown={onKeyDown}
        // On a phone the keyboard would cover the conversation that was just opened.
        autoFocus={isWide}
      >
        <TextArea className={styles.text!} rows={1} placeholder={say('write', { name: peer.name })} enterKeyHint="send" dir="auto" aria-describedby="send-hint" />
        <Button type="submit" look="primary" aria-label={say('send')} isDisabled={!canSend}>
          <SendIcon />
        </Button>
      </TextField>
      <div className={styles.foot}>
        <span id="send-hint">{say('sendHint')}</span>
        <CharacterCount length={length} />
      </div>
    </form>
  );
}
