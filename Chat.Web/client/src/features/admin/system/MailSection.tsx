import type { SystemState } from '../../../api/types';
import { dateAndTime } from '../../../lib/time';
import { say, type Key } from '../../../strings';
import { Callout } from '../../../ui/Callout';
import { Section } from '../../../ui/Section';
import { DataTable, type Column } from '../parts/DataTable';
import { Facts } from '../parts/Facts';
import { inDigits } from '../parts/inDigits';

type Mail = SystemState['mail'];
type GivenUp = Mail['givenUp'][number] & { readonly place: number };

const kinds: Readonly<Record<GivenUp['kind'], Key>> = {
  invitation: 'mailInvitation',
  'new-device': 'mailNewDevice',
  'new-password': 'mailNewPassword',
  'address-changed': 'mailAddressChanged',
  'passkey-added': 'mailPasskeyAdded',
  'passkey-removed': 'mailPasskeyRemoved',
  'password-changed': 'mailPasswordChanged',
  'recovery-asked': 'mailRecoveryAsked',
  'recovery-confirmed': 'mailRecoveryConfirmed',
  'recovery-used': 'mailRecoveryUsed',
  'second-factor-changed': 'mailSecondFactorChanged',
  'waiting-message': 'mailWaitingMessage',
  'conversation-read': 'mailConversationRead',
  'erasure-announced': 'mailErasureAnnounced',
};

const faults: Readonly<Record<GivenUp['fault'], Key>> = {
  'no-connection': 'mailNoConnection',
  'no-safe-connection': 'mailNoSafeConnection',
  'sign-in-refused': 'mailSignInRefused',
  'mail-refused': 'mailRefused',
  'address-refused': 'mailAddressRefused',
  'link-unreadable': 'mailLinkUnreadable',
  unexpected: 'mailUnexpected',
};

const columns = (): readonly Column<GivenUp>[] => [
  { title: say('mailKind'), cell: ({ kind }) => say(kinds[kind]) },
  { title: say('mailTo'), cell: ({ person }) => <bdi>{person.name}</bdi> },
  { title: say('mailFault'), cell: ({ fault }) => say(faults[fault]) },
  { title: say('mailGivenUpAt'), cell: ({ at }) => dateAndTime(at) },
];

/** The mail that waits, and the mail that was given up. */
export function MailSection({ mail: { isOn, waiting, oldestAt, fault, givenUp } }: { mail: Mail }) {
  const rows = givenUp.map((mail, place) => ({ ...mail, place }));
  return (
    <Section title={say('mailTitle')} description={say('mailHint')}>
      {!isOn && <Callout tone="warning">{say('mailOff')}</Callout>}
      {(isOn || waiting > 0) && (
        <Facts
          facts={[
            [say('mailWaiting'), inDigits(waiting)],
            [say('mailOldest'), oldestAt ? dateAndTime(oldestAt) : say('noneOfThem')],
            ...(fault === null ? [] : [[say('mailHeldUp'), say(faults[fault])] as const]),
          ]}
        />
      )}
      {rows.length > 0 && <DataTable label={say('mailGivenUp')} columns={columns()} rows={rows} idOf={({ place }) => place} />}
    </Section>
  );
}
