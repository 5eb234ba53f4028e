import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { devicesQuery } from '../devices/devices';

/** Changes the password, which signs out all other devices. */
export function useChangePassword() {
  const cache = useQueryClient();
  return useMutation({
    networkMode: 'always',
    // The passwords are normalised to Unicode's form NFC, as at the sign-in.
    mutationFn: (body: { current: string; new: string }) =>
      ask(http.PUT('/api/me/password', { body: { current: body.current.normalize(), new: body.new.normalize() } })),
    // The mutation cache must not keep passwords in memory.
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries(devicesQuery),
  });
}
