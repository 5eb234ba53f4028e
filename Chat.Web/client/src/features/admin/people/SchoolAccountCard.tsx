import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, http } from '../../../api/client';
import { dateAndTime } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { Section } from '../../../ui/Section';
import { toast } from '../../../ui/toast';
import styles from '../parts/Parts.module.css';
import { useChange } from '../parts/useChange';
import type { PersonCardProps } from './cards';
import { personTrouble } from './personTrouble';

const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['admin', 'people', 'school-account', id],
    queryFn: () => ask(http.GET('/api/admin/people/{id}/school-account', { params: { path: { id } } })),
    staleTime: 0,
  });

/** The school account with which a person signs in. Without one, there is no such card. */
export function SchoolAccountCard({ person: { id, name } }: PersonCardProps) {
  const account = useQuery(accountQuery(id)).data?.account;
  const unlinking = useChange(() => ask(http.DELETE('/api/admin/people/{id}/school-account', { params: { path: { id } } })));
  const [isAsking, setAsking] = useState(false);

  async function unlink() {
    await unlinking.mutateAsync(undefined);
    toast(say('schoolUnlinked', { name }));
  }

  if (!account) return null;
  return (
    <Section title={say('schoolAccount')} description={say('schoolLinkedAt', { time: dateAndTime(account.linkedAt) })}>
      <p>{account.issuer}</p>
      <div className={styles.actions}>
        <Button onPress={() => setAsking(true)}>{say('schoolUnlink')}</Button>
      </div>
      <ConfirmDialog
        title={say('schoolUnlinkAsk', { name })}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirm={say('schoolUnlink')}
        onConfirm={unlink}
        failure={personTrouble}
      >
        {say('schoolUnlinkHint')}
      </ConfirmDialog>
    </Section>
  );
}
