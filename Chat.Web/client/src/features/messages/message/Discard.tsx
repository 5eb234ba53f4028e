import { useState } from 'react';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';

/** Erases a text that exists nowhere else. A second press confirms, because the text cannot be restored. */
export function Discard({ onDiscard }: { onDiscard: () => void }) {
  const [isAsking, setAsking] = useState<boolean>();
  if (!isAsking)
    return (
      <Button key="ask" look="link" autoFocus={isAsking === false} onPress={() => setAsking(true)}>
        {say('discard')}
      </Button>
    );
  return (
    <>
      <Button look="link" onPress={onDiscard}>
        {say('discardForGood')}
      </Button>
      <Button look="link" autoFocus onPress={() => setAsking(false)}>
        {say('keepText')}
      </Button>
    </>
  );
}
