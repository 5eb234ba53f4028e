/** The API said no, or did not answer. */
export class Problem extends Error {
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** The stable name of the problem (RFC 9457), such as `urn:chat:problem:not-found`. */
  readonly type: string;
  /** How long to wait before asking again, when the API said so. */
  readonly retryAfterMs: number | undefined;

  constructor(status: number, type = 'about:blank', retryAfterMs?: number) {
    super(`${status} ${type}`);
    this.name = 'Problem';
    this.status = status;
    this.type = type;
    this.retryAfterMs = retryAfterMs;
  }

  static from(response: Response, body: unknown): Problem {
    const type = typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : undefined;
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return new Problem(response.status, type, Number.isFinite(seconds) ? seconds * 1000 : undefined);
  }

  /** Whether asking again, unchanged, may succeed. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export function isTransient(error: unknown): boolean {
  return error instanceof Problem && error.isTransient;
}
