import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import type { SavedReply } from '../../api/types';
import { say } from '../../strings';

/** A coach's own saved replies, by title. */
export const repliesQuery = queryOptions({
  queryKey: ['me', 'saved-replies'],
  queryFn: async () => (await ask(http.GET('/api/me/saved-replies'))).map(named),
  staleTime: 0,
});

/** The reply; one that the API could not open gets a title that says so. */
function named(reply: SavedReply): SavedReply {
  return reply.unreadable ? { ...reply, title: say('unreadableReply') } : reply;
}

/** Creates a saved reply, or replaces one. */
export function useKeepReply() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id, title, text }: SavedReply) =>
      ask(http.PUT('/api/me/saved-replies/{id}', { params: { path: { id } }, body: { title, text } })),
    onSuccess: () => cache.invalidateQueries(repliesQuery),
  });
}

export function useDeleteReply() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id }: SavedReply) => ask(http.DELETE('/api/me/saved-replies/{id}', { params: { path: { id } } })),
    onSuccess: () => cache.invalidateQueries(repliesQuery),
  });
}
