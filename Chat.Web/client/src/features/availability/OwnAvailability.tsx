import { useQuery } from '@tanstack/react-query';
import { say } from '../../strings';
import { availabilityQuery } from './availability';

/** The availability that students see now, beside the coach's own name. */
export function OwnAvailability() {
  const { data: mine } = useQuery(availabilityQuery);
  return mine && <> · {say(mine.effective)}</>;
}
