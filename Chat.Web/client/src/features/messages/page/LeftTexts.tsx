import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { copy } from '../message/copy';
import { Discard } from '../message/Discard';
import type { Unfinished } from '../unfinished';
import styles from './NoConversation.module.css';

interface LeftTextsProps {
  texts: readonly Unfinished[];
  level: 1 | 2;
  /** The pressed button disappears: the caller moves the focus. */
  onDiscarded: () => void;
}

/** The texts that were not sent before the conversation ended, to be copied or discarded. */
export function LeftTexts({ texts, level, onDiscarded }: LeftTextsProps) {
  const Title = `h${level + 1}` as 'h2' | 'h3';
  return (
    <section className={styles.texts}>
      <Title>{say('unfinishedTitle')}</Title>
      <p>{say('unfinishedHint')}</p>
      <ul>
        {texts.map(({ key, text, mayHaveArrived, discard }) => (
          <li key={key} className={styles.text}>
            <p dir="auto">{text}</p>
            {mayHaveArrived && <p className={styles.note}>{say('mayHaveArrived')}</p>}
            <div className={styles.choices}>
              <Button look="link" onPress={() => void copy(text)}>
                {say('copyText')}
              </Button>
              <Discard
                onDiscard={() => {
                  discard();
                  onDiscarded();
                }}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
