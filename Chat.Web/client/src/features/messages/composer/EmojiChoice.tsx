import { useState } from 'react';
import { ListBox, ListBoxItem, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ClockIcon } from '../../../ui/icons';
import { SearchField } from '../../../ui/SearchField';
import { useMessages } from '../MessagesContext';
import { inTone, search, withIds, type Emoji, type EmojiGroup } from './emoji';
import styles from './EmojiPicker.module.css';
import { SkinTone, SkinToneSign } from './SkinTone';

/** The tab of recent emoji, which is not part of the emoji data. */
const recentKind = 'recent';

/** Emoji by kind, with the recent ones first, or the results of a search, and a choice of the skin tone. */
export function EmojiChoice({ groups, onChoose }: { groups: readonly EmojiGroup[]; onChoose: (emoji: Emoji) => void }) {
  const [question, setQuestion] = useState('');
  const [choosesTone, setChoosesTone] = useState(false);
  const { recent } = useStore(useMessages().ownEmoji);
  const chosen = withIds(groups, recent);
  const kinds = chosen.length > 0 ? [{ id: recentKind, name: say('recentEmoji'), emoji: chosen }, ...groups] : groups;

  function ask(next: string) {
    setQuestion(next);
    setChoosesTone(false);
  }

  return (
    <>
      <div className={styles.head}>
        <SearchField label={say('emojiSearch')} value={question} onChange={ask} autoFocus />
        <Button look="icon" aria-label={say('skinTone')} aria-expanded={choosesTone} onPress={() => setChoosesTone(!choosesTone)}>
          <SkinToneSign />
        </Button>
      </div>
      {choosesTone ? (
        <SkinTone />
      ) : question.trim() !== '' ? (
        <EmojiGrid label={say('emojiSearch')} emoji={search(groups, question)} onChoose={onChoose} />
      ) : (
        <Tabs className={styles.groups!}>
          <TabList className={styles.tabs!} aria-label={say('emojiGroups')} items={kinds}>
            {({ id, name, emoji }) => (
              <Tab id={id} className={styles.tab!} aria-label={name}>
                {id === recentKind ? <ClockIcon /> : emoji[0]?.character}
              </Tab>
            )}
          </TabList>
          {kinds.map(({ id, name, emoji }) => (
            <TabPanel key={id} id={id} className={styles.panel!}>
              <EmojiGrid label={name} emoji={emoji} onChoose={onChoose} />
            </TabPanel>
          ))}
        </Tabs>
      )}
    </>
  );
}

interface EmojiGridProps {
  label: string;
  emoji: readonly Emoji[];
  onChoose: (emoji: Emoji) => void;
}

function EmojiGrid({ label, emoji, onChoose }: EmojiGridProps) {
  const { tone } = useStore(useMessages().ownEmoji);
  return (
    <ListBox
      aria-label={label}
      layout="grid"
      className={styles.grid!}
      items={emoji}
      dependencies={[tone]}
      onAction={(id) => onChoose(emoji.find((other) => other.id === id)!)}
      renderEmptyState={() => <p className={styles.hint}>{say('noEmoji')}</p>}
    >
      {(item) => (
        <ListBoxItem id={item.id} textValue={item.name} aria-label={item.name} className={styles.emoji!}>
          <span aria-hidden="true">{inTone(item, tone)}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
