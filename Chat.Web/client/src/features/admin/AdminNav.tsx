import { follow, usePath } from '../../lib/location';
import { say } from '../../strings';
import styles from './AdminNav.module.css';
import { addressOf, placeAt, sections } from './sections';

/** Scrolls the row on a phone to the current section. */
function reveal(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** The links to all sections: a list beside the page, or a row above the page that scrolls on a phone. */
export function AdminNav() {
  const place = placeAt(usePath());
  return (
    <nav className={styles.nav} aria-label={say('administration')}>
      <ul className={styles.list}>
        {sections.map((section) => {
          const isCurrent = section === place?.section;
          return (
            <li key={section.path}>
              <a
                ref={isCurrent ? reveal : undefined}
                href={addressOf(section)}
                onClick={follow}
                className={styles.link}
                aria-current={isCurrent ? (place.rest === '' ? 'page' : 'true') : undefined}
              >
                {say(section.titleKey)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
