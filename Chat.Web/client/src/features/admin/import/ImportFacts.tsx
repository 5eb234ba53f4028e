import type { ImportCounts } from '../../../api/types';
import { say } from '../../../strings';
import { Facts } from '../parts/Facts';
import { inDigits } from '../parts/inDigits';

/** How much an import changes. */
export function ImportFacts({ counts, faultCount }: { counts: ImportCounts; faultCount?: number }) {
  return (
    <Facts
      facts={[
        [say('countCreated'), inDigits(counts.created)],
        [say('countChanged'), inDigits(counts.changed)],
        [say('countEnabled'), inDigits(counts.enabled)],
        [say('countUnchanged'), inDigits(counts.unchanged)],
        [say(faultCount === undefined ? 'kindDisabled' : 'countDisabled'), inDigits(counts.disabled)],
        [say('countBegun'), inDigits(counts.coachingsBegun)],
        [say('countPassed'), inDigits(counts.coachingsPassed)],
        [say('countEnded'), inDigits(counts.coachingsEnded)],
        ...(faultCount === undefined ? [] : [[say('countFaulty'), inDigits(faultCount)] as const]),
      ]}
    />
  );
}
