import type { FormEvent } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { TextArea } from '../../../ui/TextArea';
import { useSaveSettings } from '../../availability/availability';
import { duration } from '../../availability/availabilityText';
import { textLength } from '../../messages/message/text';
import { SaveNote } from '../SaveNote';
import styles from '../Settings.module.css';
import type { useDraft } from '../useDraft';
import { replyTimes } from './words';

export interface Away {
  readonly awayText: string;
  readonly replyWithin: number | null;
}

/** In Unicode code points, as for a message, because the text becomes a message. */
const longest = 500;

const none = 'none';

/** The automatic reply while a coach is away, and the promised time to an answer. */
export function AwayForm({ away: { value, change, isChanged, drop } }: { away: ReturnType<typeof useDraft<Away>> }) {
  const saving = useSaveSettings();
  const left = longest - textLength(value.awayText);

  function save(event: FormEvent) {
    event.preventDefault();
    if (left < 0) return;
    saving.mutate({ awayText: value.awayText.trim() || null, replyWithin: value.replyWithin }, { onSuccess: () => drop(value) });
  }

  return (
    <form className={styles.form} onSubmit={save}>
      <TextArea
        label={say('awayText')}
        description={left > 50 ? say('awayTextHint') : say('charactersLeft', { count: Math.max(0, left) })}
        error={left < 0 ? say('charactersOver', { count: -left }) : undefined}
        value={value.awayText}
        onChange={(awayText) => change({ ...value, awayText })}
      />
      <Select
        label={say('replyTime')}
        options={[
          { value: none, label: say('noReplyTime') },
          ...replyTimes.map((minutes) => ({ value: String(minutes), label: duration(minutes) })),
        ]}
        value={String(value.replyWithin ?? none)}
        onChange={(minutes) => change({ ...value, replyWithin: minutes === none ? null : Number(minutes) })}
      />
      <div className={styles.actions}>
        <Button type="submit" isPending={saving.isPending}>
          {say('save')}
        </Button>
        <SaveNote saving={saving} isChanged={isChanged} />
      </div>
    </form>
  );
}
