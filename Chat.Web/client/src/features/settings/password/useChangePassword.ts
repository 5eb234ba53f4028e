import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { devicesQuery } from '../devices/devices';

/** Changes the password, which signs everyone else out who had the former one. */
export function useChangePassword() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    // In Unicode's form NFC, as signing in sends them.
    mutationFn: (body: { current: string; new: string }) =>
      ask(http.PUT('/api/me/password', { body: { current: body.current.normalize(), new: body.new.normalize() } })),
    // Passwords are not kept, not even in memory.
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries(devicesQuery),
  });
}
