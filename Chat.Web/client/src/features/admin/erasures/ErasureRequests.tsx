import { useRef, useState } from 'react';
import type { ErasureRequest } from '../../../api/types';
import { dateOf } from '../../../lib/time';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { FocusAfterwards } from '../../../ui/FocusAfterwards';
import { Tag } from '../../../ui/Tag';
import { DataTable, type Column } from '../parts/DataTable';
import styles from '../parts/Parts.module.css';
import { ApproveDialog } from './ApproveDialog';
import { RefuseDialog } from './RefuseDialog';

type Choose = (request: ErasureRequest, isApproved: boolean) => void;

const columns = (choose: Choose): readonly Column<ErasureRequest>[] => [
  { title: say('studentColumn'), cell: ({ student }) => <bdi>{student.name}</bdi> },
  { title: say('coachMember'), cell: ({ coach }) => <bdi>{coach.name}</bdi> },
  { title: say('askedColumn'), cell: ({ askedAt }) => dateOf(askedAt) },
  { title: say('heldColumn'), cell: ({ isHeld }) => (isHeld ? <Tag tone="warning">{say('isHeld')}</Tag> : null) },
  { title: say('answerColumn'), cell: (request) => <Answers request={request} onChoose={choose} /> },
];

/** The open requests, which an admin approves or refuses. */
export function ErasureRequests({ requests }: { requests: readonly ErasureRequest[] }) {
  const [chosen, setChosen] = useState<{ request: ErasureRequest; isApproved: boolean }>();
  const list = useRef<HTMLDivElement>(null);
  const close = () => setChosen(undefined);
  const afterwards = <FocusAfterwards take={() => list.current?.focus()} />;
  return (
    <div ref={list} tabIndex={-1} className={styles.rows}>
      <DataTable
        label={say('erasureRequests')}
        columns={columns((request, isApproved) => setChosen({ request, isApproved }))}
        rows={requests}
        idOf={({ student, coach }) => `${student.id} ${coach.id}`}
      />
      {chosen?.isApproved === true && <ApproveDialog request={chosen.request} onClose={close} afterwards={afterwards} />}
      {chosen?.isApproved === false && <RefuseDialog request={chosen.request} onClose={close} afterwards={afterwards} />}
    </div>
  );
}

function Answers({ request, onChoose }: { request: ErasureRequest; onChoose: Choose }) {
  const names = { student: request.student.name, coach: request.coach.name };
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        isDisabled={request.isHeld}
        aria-label={say('approveErasureOf', names)}
        onPress={() => onChoose(request, true)}
      >
        {say('approveErasure')}
      </Button>
      <Button size="small" aria-label={say('refuseErasureOf', names)} onPress={() => onChoose(request, false)}>
        {say('refuseErasure')}
      </Button>
    </div>
  );
}
