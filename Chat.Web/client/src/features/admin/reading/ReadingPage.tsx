import { useEffect, useRef, useState } from 'react';
import type { Message, ReadConversation } from '../../../api/types';
import { dateAndTime, fullTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { Page } from '../parts/Page';
import styles from './ReadingPage.module.css';
import { accessProblem, readPage } from './requests';

/**
 * A conversation that two admins opened, to read and no more. Each press fetches one page, because each page is an entry that the student
 * and the coach see. The texts are in this component alone, and go with it.
 */
export function ReadingPage({ id }: { id: string }) {
  const [pages, setPages] = useState<readonly ReadConversation[]>([]);
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [isOver, setOver] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const oldest = pages[0];
  const endsAt = oldest?.endsAt;

  // After the hour the page shows nothing, as the API would.
  useEffect(() => {
    if (endsAt === undefined) return undefined;
    const end = setTimeout(() => {
      setPages([]);
      setOver(true);
    }, Math.max(0, Date.parse(endsAt) - Date.now()));
    return () => clearTimeout(end);
  }, [endsAt]);

  async function read() {
    setBusy(true);
    setTrouble(undefined);
    try {
      const page = await readPage(id, oldest?.items[0]?.seq ?? null);
      setPages((known) => [page, ...known]);
      requestAnimationFrame(() => list.current?.focus());
    } catch (error) {
      setTrouble(accessProblem(error));
    } finally {
      setBusy(false);
    }
  }

  const messages = pages.flatMap(({ items }) => items);
  const nameOf = (sender: string) => (sender === oldest?.student.id ? oldest.student.name : (oldest?.coach.name ?? ''));
  return (
    <Page title={say('readConversation')} up={{ href: '/admin/reading', label: say('backToReading') }}>
      <Section
        title={oldest ? say('conversationOf', { student: oldest.student.name, coach: oldest.coach.name }) : say('nothingReadYet')}
        description={oldest ? say('readingEndsAt', { time: dateAndTime(oldest.endsAt) }) : say('eachPageIsSeen')}
      >
        {trouble !== undefined && (
          <Callout tone="danger" role="alert">
            {trouble}
          </Callout>
        )}
        {isOver && <Callout role="status">{say('readingNotOpen')}</Callout>}
        {!isOver && (oldest === undefined || oldest.hasMore) && (
          <div>
            <Button look={oldest ? 'plain' : 'primary'} isPending={isBusy} onPress={() => void read()}>
              {say(oldest ? 'readOlder' : 'readNewest')}
            </Button>
          </div>
        )}
        {oldest && (
          <ul ref={list} tabIndex={-1} className={styles.messages} aria-label={say('readMessagesList')}>
            {messages.map((message) => (
              <Line key={message.seq} message={message} name={nameOf(message.sender)} />
            ))}
          </ul>
        )}
        {oldest && messages.length === 0 && <p>{say('noMessagesToRead')}</p>}
      </Section>
    </Page>
  );
}

function Line({ message: { text, sentAt, editedAt, deletedAt, unreadable }, name }: { message: Message; name: string }) {
  return (
    <li className={styles.message}>
      <p className={styles.by}>
        <bdi>{name}</bdi>, <time dateTime={sentAt}>{fullTime(sentAt)}</time>
        {editedAt !== null && `, ${say('edited')}`}
      </p>
      {deletedAt !== null || unreadable ? (
        <p className={styles.by}>{say(unreadable ? 'textUnreadable' : 'textDeleted')}</p>
      ) : (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
    </li>
  );
}
