import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import type { SavedReply } from '../../api/types';

/** A coach's own saved replies, by title. */
export const repliesQuery = queryOptions({
  queryKey: ['me', 'saved-replies'],
  queryFn: () => ask(http.GET('/api/me/saved-replies')),
  staleTime: 0,
});

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
