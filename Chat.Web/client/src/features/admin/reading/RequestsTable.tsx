import { useRef, useState } from 'react';
import type { AccessRequest } from '../../../api/types';
import { dateAndTime, dateOf } from '../../../lib/time';
import { say, type Key } from '../../../strings';
import { Button } from '../../../ui/Button';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { Link } from '../../../ui/Link';
import { Tag } from '../../../ui/Tag';
import { basisText } from '../../access/access';
import { useUser } from '../../session/SessionContext';
import { DataTable, type Column } from '../parts/DataTable';
import styles from '../parts/Parts.module.css';
import { CloseDialog, GrantDialog } from './AnswerDialogs';

type Choose = (request: AccessRequest, isGranted: boolean) => void;

const states: Readonly<Record<AccessRequest['state'], Key>> = { waiting: 'readingWaits', open: 'readingOpen', over: 'readingOver' };

const columns = (me: string, choose: Choose): readonly Column<AccessRequest>[] => [
  { title: say('conversationColumn'), cell: ({ student, coach }) => <bdi>{`${student.name} – ${coach.name}`}</bdi> },
  { title: say('basisMember'), cell: Ground },
  {
    title: say('askedColumn'),
    cell: ({ askedBy, askedAt, grantedBy }) => (
      <>
        <bdi>{askedBy.name}</bdi>, {dateAndTime(askedAt)}
        {grantedBy && <p className={styles.hint}>{say('grantedByName', { name: grantedBy.name })}</p>}
      </>
    ),
  },
  { title: say('stateColumn'), cell: StateCell },
  { title: say('answerColumn'), cell: (request) => <Answers request={request} me={me} onChoose={choose} /> },
];

/** The newest requests, which a second admin grants, and any admin closes. */
export function RequestsTable({ requests }: { requests: readonly AccessRequest[] }) {
  const me = useUser().id;
  const [chosen, setChosen] = useState<{ request: AccessRequest; isGranted: boolean }>();
  const list = useRef<HTMLDivElement>(null);
  const close = () => setChosen(undefined);
  const afterwards = <FocusAfterwards take={() => list.current?.focus()} />;
  return (
    <div ref={list} tabIndex={-1} className={styles.rows}>
      <DataTable
        label={say('readingRequests')}
        columns={columns(me, (request, isGranted) => setChosen({ request, isGranted }))}
        rows={requests}
        idOf={({ id }) => id}
      />
      {chosen?.isGranted === true && <GrantDialog request={chosen.request} onClose={close} afterwards={afterwards} />}
      {chosen?.isGranted === false && <CloseDialog request={chosen.request} onClose={close} afterwards={afterwards} />}
    </div>
  );
}

function Ground({ basis, reason, hiddenUntil }: AccessRequest) {
  return (
    <>
      {basisText(basis)}
      <p className={styles.hint} dir="auto">
        {reason ?? say('reasonGone')}
      </p>
      {hiddenUntil && <p className={styles.hint}>{say('hiddenUntilDate', { date: dateOf(hiddenUntil) })}</p>}
    </>
  );
}

function StateCell({ state, endsAt }: AccessRequest) {
  return (
    <>
      <Tag tone={state === 'over' ? 'plain' : state === 'open' ? 'warning' : 'accent'}>{say(states[state])}</Tag>
      <p className={styles.hint}>{say('untilTime', { time: dateAndTime(endsAt) })}</p>
    </>
  );
}

function Answers({ request, me, onChoose }: { request: AccessRequest; me: string; onChoose: Choose }) {
  const { id, state, askedBy, grantedBy, student, coach } = request;
  const names = { student: student.name, coach: coach.name };
  if (state === 'over') return null;
  const isMine = askedBy.id === me || grantedBy?.id === me;
  return (
    <div className={styles.actions}>
      {state === 'waiting' && !isMine && (
        <Button size="small" aria-label={say('grantReadingOf', names)} onPress={() => onChoose(request, true)}>
          {say('grantReading')}
        </Button>
      )}
      {state === 'waiting' && isMine && <p className={styles.hint}>{say('anotherGrants')}</p>}
      {state === 'open' && isMine && (
        <Link href={`/admin/reading/${id}`} aria-label={say('readConversationOf', names)}>
          {say('readNow')}
        </Link>
      )}
      <Button size="small" look="quiet" aria-label={say('closeReadingOf', names)} onPress={() => onChoose(request, false)}>
        {say('closeReading')}
      </Button>
    </div>
  );
}
