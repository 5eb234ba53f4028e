import { useState } from 'react';
import type { PersonName } from '../../../api/types';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import { AskDialog } from './AskDialog';

/** Asks to read the conversation of a student and a coach. */
export function AskButton({ student, coach }: { student: PersonName; coach: PersonName }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        look="quiet"
        aria-label={say('askToReadOf', { student: student.name, coach: coach.name })}
        onPress={() => setAsking(true)}
      >
        {say('readingShort')}
      </Button>
      {isAsking && <AskDialog student={student} coach={coach} onClose={() => setAsking(false)} />}
    </>
  );
}
