import { useState } from 'react';
import { ListBox, ListBoxItem, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { say } from '../../../strings';
import { SearchField } from '../../../ui/SearchField';
import { search, type Emoji, type EmojiGroup } from './emoji';
import styles from './EmojiPicker.module.css';

/** Emoji by kind, or by what is searched for. */
export function EmojiChoice({ groups, onChoose }: { groups: readonly EmojiGroup[]; onChoose: (emoji: string) => void }) {
  const [question, setQuestion] = useState('');
  return (
    <>
      <SearchField label={say('emojiSearch')} value={question} onChange={setQuestion} autoFocus />
      {question.trim() !== '' ? (
        <EmojiGrid label={say('emojiSearch')} emoji={search(groups, question)} onChoose={onChoose} />
      ) : (
        <Tabs className={styles.groups!}>
          <TabList className={styles.tabs!} aria-label={say('emojiGroups')} items={groups}>
            {({ id, name, emoji }) => (
              <Tab id={id} className={styles.tab!} aria-label={name}>
                {emoji[0]?.character}
              </Tab>
            )}
          </TabList>
          {groups.map(({ id, name, emoji }) => (
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
  onChoose: (emoji: string) => void;
}

function EmojiGrid({ label, emoji, onChoose }: EmojiGridProps) {
  return (
    <ListBox
      aria-label={label}
      layout="grid"
      className={styles.grid!}
      items={emoji}
      onAction={(id) => onChoose(emoji.find((other) => other.id === id)!.character)}
      renderEmptyState={() => <p className={styles.hint}>{say('noEmoji')}</p>}
    >
      {({ id, character, name }) => (
        <ListBoxItem id={id} textValue={name} aria-label={name} className={styles.emoji!}>
          <span aria-hidden="true">{character}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
}
