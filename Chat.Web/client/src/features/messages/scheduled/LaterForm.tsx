import { useState, type FormEvent } from 'react';
import { serverNow } from '../../../lib/serverClock';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { TextArea } from '../../../ui/TextArea';
import { TextField } from '../../../ui/TextField';
import { longestText, textLength } from '../message/text';
import { isVisible } from '../message/visible';
import styles from './Later.module.css';
import { scheduleFault } from './scheduled';
import { fieldValue, ownZone, timeFault } from './times';

interface LaterFormProps {
  /** The text of the message, if the form can change it too. */
  text?: string;
  at: Date;
  takesFocus?: boolean;
  /** The label of the save button. */
  save: string;
  onSave: (wish: { text: string; at: Date }) => Promise<unknown>;
  /** Returns the error text for a failure. */
  fault?: (error: unknown) => string;
  /** Called after a save or a cancel. */
  onDone: () => void;
}

/** A form for the time of a scheduled message or a reminder, and for the message's text. */
export function LaterForm({ text: original, at, takesFocus = true, save, onSave, fault = scheduleFault, onDone }: LaterFormProps) {
  const [text, setText] = useState(original ?? '');
  const [time, setTime] = useState(() => fieldValue(at));
  const [wrong, setWrong] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const over = textLength(text) - longestText;
  const hasText = original !== undefined;

  async function submit(event: FormEvent) {
    event.preventDefault();
    // The field holds no seconds, so an untouched time keeps its original value.
    const chosen = time === fieldValue(at) ? at : new Date(time);
    const wrongTime = timeFault(chosen, new Date(serverNow()));
    setWrong(wrongTime && say(wrongTime));
    if (isBusy || wrongTime || (hasText && (!isVisible(text) || over > 0))) return;
    setBusy(true);
    setError(undefined);
    try {
      await onSave({ text, at: chosen });
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {hasText && (
        <TextArea
          label={say('scheduledText')}
          missing={say('scheduledTextMissing')}
          error={over > 0 ? say('charactersOver', { count: over }) : undefined}
          rows={4}
          value={text}
          onChange={setText}
          autoFocus={takesFocus}
        />
      )}
      <TextField
        type="datetime-local"
        label={say('sendAt')}
        description={say('sendAtHint', { zone: ownZone() })}
        error={wrong}
        value={time}
        onChange={(typed) => {
          setTime(typed);
          setWrong(undefined);
        }}
        autoFocus={takesFocus && !hasText}
      />
      {error !== undefined && (
        <Callout tone="danger" role="alert">
          {fault(error)}
        </Callout>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" isPending={isBusy}>
          {save}
        </Button>
        <Button onPress={onDone}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
