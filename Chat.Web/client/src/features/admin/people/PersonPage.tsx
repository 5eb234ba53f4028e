import { useQuery } from '@tanstack/react-query';
import { Problem } from '../../../api/problem';
import { say } from '../../../strings';
import { Tag } from '../../../ui/Tag';
import { roleName } from '../../session/roleName';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import styles from '../parts/Parts.module.css';
import { cards } from './cards';
import { personQuery } from './people';

/** Everything about one person, in cards. */
export function PersonPage({ id }: { id: string }) {
  const query = useQuery(personQuery(id));
  const { data: person, error } = query;
  const isMissing = error instanceof Problem && error.status === 404;
  const tags = person && (
    <>
      <Tag>{roleName(person.role)}</Tag>
      {person.disabledAt !== null && <Tag tone="warning">{say('disabled')}</Tag>}
    </>
  );
  return (
    <Page
      title={person?.name ?? say('onePerson')}
      tabTitle={say('onePerson')}
      up={{ href: '/admin/people', label: say('backToPeople') }}
      actions={tags}
    >
      <div className={styles.narrow}>
        {isMissing ? (
          <p role="alert">{say('noSuchPerson')}</p>
        ) : (
          <Loaded query={query}>{(loaded) => cards.map(({ name, Card }) => <Card key={name} person={loaded} />)}</Loaded>
        )}
      </div>
    </Page>
  );
}
