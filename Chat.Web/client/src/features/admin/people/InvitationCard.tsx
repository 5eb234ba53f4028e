import { useState } from 'react';
import { Problem } from '../../../api/problem';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { toast } from '../../../ui/toast';
import styles from '../parts/Parts.module.css';
import type { PersonCardProps } from './cards';
import { useInvite } from './changes';

/** Invites a person to choose a password: by mail, or without a mail server with a link that is shown once. */
export function InvitationCard({ person: { id, name, disabledAt } }: PersonCardProps) {
  const inviting = useInvite(id);
  const [link, setLink] = useState<string>();

  function invite() {
    setLink(undefined);
    inviting.mutate(undefined, {
      onSuccess: (made) => {
        if (made.link === null) toast(say('invited', { name }));
        else setLink(made.link);
      },
    });
  }

  return (
    <Section title={say('invitation')} description={say('invitationHint')}>
      {link !== undefined && (
        <Callout tone="success" role="status">
          <p>{say('invitationLink')}</p>
          <p>
            <code className={styles.once}>{link}</code>
          </p>
        </Callout>
      )}
      {inviting.isError && (
        <Callout tone="danger" role="alert">
          {refusal(inviting.error) ?? troubleText(inviting.error)}
        </Callout>
      )}
      <div className={styles.actions}>
        <Button isPending={inviting.isPending} isDisabled={disabledAt !== null} onPress={invite}>
          {say('invite')}
        </Button>
      </div>
    </Section>
  );
}

/** The words for a person who can sign in already. */
function refusal(error: unknown): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  if (error.type === 'urn:chat:problem:has-password') return say('hasPassword');
  return error.type === 'urn:chat:problem:has-signed-in' ? say('hasSignedIn') : undefined;
}
