import { useQuery } from '@tanstack/react-query';
import type { Access, Peer } from '../../api/types';
import { Part } from '../../lib/part';
import { dateOf } from '../../lib/time';
import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { useOpenPart } from '../../ui/openPart';
import styles from './AccessLine.module.css';
import { accessesQuery, basisText, mainAccess } from './access';

const part = new Part(() => import('./AccessDialog'));

/** A quiet line that says that only the two users can read the conversation, or who else read it, when and why. */
export function AccessLine({ peer: { id, name } }: { peer: Pick<Peer, 'id' | 'name'> }) {
  const { data: accesses } = useQuery(accessesQuery(id));
  const { loaded, isOpen, open, close } = useOpenPart(part);
  const main = mainAccess(accesses ?? []);
  return (
    <div className={styles.line} dir="auto">
      {accesses && !main && <p>{say('onlyYouTwo')}</p>}
      {main && (
        <Button look="link" aria-haspopup="dialog" onPress={open}>
          {lineOf(main)}
        </Button>
      )}
      {loaded && accesses && <loaded.AccessDialog name={name} accesses={accesses} isOpen={isOpen} onClose={close} />}
    </div>
  );
}

function lineOf({ reads, basis, askedBy, grantedAt }: Access): string {
  const ground = basisText(basis);
  const last = reads.at(-1);
  return last
    ? say('readByOn', { name: last.reader.name, date: dateOf(last.at), basis: ground })
    : say('openedByOn', { name: askedBy.name, date: dateOf(grantedAt), basis: ground });
}
