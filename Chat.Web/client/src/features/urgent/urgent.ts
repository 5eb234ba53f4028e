import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import type { UrgentHelp, Words } from '../../api/types';
import { language } from '../../strings';

/** The card that the school has set. It is asked for once, and stays for as long as somebody is signed in. */
const urgentQuery = queryOptions({ queryKey: ['urgent-help'], queryFn: () => ask(http.GET('/api/urgent-help')) });

/** The school's card; `undefined` when there is none, or it is not there yet. */
export function useUrgentHelp(): UrgentHelp | undefined {
  const { data } = useQuery(urgentQuery);
  return data && data.contacts.length > 0 ? data : undefined;
}

/** Words in the reader's language. */
export const inWords = (words: Words): string => words[language()];
