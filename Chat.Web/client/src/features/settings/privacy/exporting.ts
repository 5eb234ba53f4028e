import { ask, http } from '../../../api/client';
import { Problem } from '../../../api/problem';
import { language, say } from '../../../strings';

export type ExportFormat = 'html' | 'json';

/** The time for which the browser can read the file after the download began. */
const readMs = 60_000;

/** Downloads everything that is stored about me. The API sends the file while it reads the database, so no time limit holds. */
export async function exportMe(format: ExportFormat): Promise<void> {
  const query = { format, language: language() };
  const file = await ask(http.GET('/api/me/export', { params: { query }, parseAs: 'blob', fetch: (request) => fetch(request) }));
  const url = URL.createObjectURL(file as Blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `chat-${new Date().toLocaleDateString('sv-SE')}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), readMs);
}

/** The error text of a download that failed. */
export function exportProblem(error: unknown): string {
  if (error instanceof Problem && error.type === 'urn:chat:problem:too-many-calls') return say('exportedTooOften');
  return say('exportFailed');
}
