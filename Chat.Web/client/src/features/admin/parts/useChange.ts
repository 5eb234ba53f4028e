import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A call that changes something: what the administration shows is fetched again after it, also when it failed. */
export function useChange<Wanted, Answer>(change: (wanted: Wanted) => Promise<Answer>) {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: ['admin'] }),
  });
}
