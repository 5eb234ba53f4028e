import { useEffect } from 'react';
import { say } from '../strings';
import { counted } from './counted';

/** Sets the title of the tab to the page. The title holds no names, because browsers write titles to disk. */
export function usePageTitle(page: string | undefined, unread = 0): void {
  const title = page === undefined ? say('productName') : say('titleOfPage', { page });
  const whole = unread > 0 ? say('titleWithUnread', { count: counted(unread), title }) : title;
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}
