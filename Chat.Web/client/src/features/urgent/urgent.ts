import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import type { UrgentHelp, Words } from '../../api/types';
import { language } from '../../strings';

/** The school's card. The app loads the card once per session. */
const urgentQuery = queryOptions({ queryKey: ['urgent-help'], queryFn: () => ask(http.GET('/api/urgent-help')) });

/** The school's card; `undefined` when there is none, or while it is loading. */
export function useUrgentHelp(): UrgentHelp | undefined {
  const { data } = useQuery(urgentQuery);
  return data && data.contacts.length > 0 ? data : undefined;
}

/** Returns the text in the current language. */
export const inWords = (words: Words): string => words[language()];
