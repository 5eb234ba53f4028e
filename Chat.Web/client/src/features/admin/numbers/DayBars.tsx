import type { Numbers } from '../../../api/types';
import { locale, say } from '../../../strings';
import { Section } from '../../../ui/Section';
import styles from './Numbers.module.css';

/** The messages of each day as bars, in a table that a screen reader reads. */
export function DayBars({ days }: Pick<Numbers, 'days'>) {
  const most = Math.max(1, ...days.map(({ messages }) => messages ?? 0));
  const day = new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <Section title={say('messagesADay')} description={say('messagesADayHint')}>
      <table className={styles.bars} aria-label={say('messagesADay')}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{say('dayColumn')}</th>
            <th scope="col">{say('messagesColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ date, messages }) => (
            <tr key={date}>
              <th scope="row">{day.format(new Date(`${date}T00:00:00Z`))}</th>
              <td>
                <span className={styles.bar}>
                  <span className={styles.fill} style={{ width: `${(100 * (messages ?? 0)) / most}%` }} />
                </span>
                <span className={messages === null ? styles.few : styles.count}>
                  {messages === null ? say('tooFew') : messages.toLocaleString(locale())}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
