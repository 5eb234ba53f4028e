import { useStore } from '../lib/store';
import { announced } from './announce';
import { VisuallyHidden } from './VisuallyHidden';

/** The live region of announcements. It stays in the page, because screen readers only say additions to a region that they know. */
export function Announcer() {
  const announcements = useStore(announced);
  return (
    <VisuallyHidden aria-live="assertive" data-live-announcer="true">
      {announcements.map(({ id, text }) => (
        <span key={id}>{text} </span>
      ))}
    </VisuallyHidden>
  );
}
