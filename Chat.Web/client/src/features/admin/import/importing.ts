import { useMutation } from '@tanstack/react-query';
import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { ImportCounts, ImportProgress } from '../../../api/types';
import { proved } from '../../session/proof/proved';
import { useChange } from '../parts/useChange';

/** Timeout of an upload: a large file takes long on a slow line. */
const uploadLimitMs = 5 * 60_000;

/** The largest file that the API takes. */
export const maxFileBytes = 10 * 1024 * 1024;

interface Decisions {
  readonly skipFaulty: boolean;
  readonly disableMissing: boolean;
  readonly confirmed: boolean;
}

interface Order extends Decisions {
  readonly file: Blob;
  readonly fingerprint: string;
  readonly onProgress: (progress: readonly [done: number, total: number]) => void;
}

/** The body of a call is the file itself. */
const upload = (file: Blob) => ({
  body: file as unknown as string,
  bodySerializer: () => file,
  headers: { 'Content-Type': 'application/octet-stream' },
  fetch: (request: Request) => fetch(request, { signal: AbortSignal.timeout(uploadLimitMs) }),
});

/** Asks what an import of the file would change. */
export function usePreview() {
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ file, disableMissing }: { file: Blob; disableMissing: boolean }) =>
      ask(http.POST('/api/admin/import/preview', { params: { query: { disableMissing } }, ...upload(file) })),
  });
}

/** Imports the file as it was previewed. */
export function useImport() {
  return useChange(async ({ file, fingerprint, skipFaulty, disableMissing, confirmed, onProgress }: Order) => {
    const query = { fingerprint, skipFaulty, disableMissing, confirmed };
    const lines = await proved(() => ask(http.POST('/api/admin/import', { params: { query }, parseAs: 'stream', ...upload(file) })));
    return countsIn(lines as unknown as ReadableStream<Uint8Array<ArrayBuffer>>, onProgress);
  });
}

/** Reads the lines of the answer; throws when the last one is missing, because the import then did not happen, or nobody knows. */
async function countsIn(
  answer: ReadableStream<Uint8Array<ArrayBuffer>>,
  onProgress: (progress: readonly [done: number, total: number]) => void,
): Promise<ImportCounts> {
  const reader = answer.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        const { done, total, counts } = JSON.parse(line) as ImportProgress;
        if (counts !== null) return counts;
        onProgress([done, total]);
      }
    }
  } catch {
    throw new Problem(0);
  }
  throw new Problem(0);
}
