import type { ReactNode } from 'react';
import { troubleText } from '../../../api/troubleText';
import { LoadFailed } from '../../settings/LoadFailed';
import { Loading } from '../../settings/Loading';

interface LoadedProps<T> {
  query: { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => Promise<unknown> };
  children: (data: T) => ReactNode;
}

/** Shows data once they are loaded; until then that they are loading, or why they could not be loaded. */
export function Loaded<T>({ query: { data, error, refetch }, children }: LoadedProps<T>) {
  if (data !== undefined) return children(data);
  return error ? <LoadFailed text={troubleText(error)} onRetry={() => void refetch()} /> : <Loading />;
}
