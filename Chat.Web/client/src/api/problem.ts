/** 431 means too many cookies, perhaps from other programs on the same host; the user can delete cookies and try again. */
const transient = new Set([0, 408, 429, 431]);

/** The API refused the request, or did not answer. */
export class Problem extends Error {
  /** The HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** The stable name of the problem (RFC 9457), such as `urn:chat:problem:not-found`. */
  readonly type: string;
  /** The wait before a retry, if the API asked for one. */
  readonly retryAfterMs: number | undefined;
  /** The reasons why the API refused each member of the request, in English. */
  readonly reasons: Readonly<Record<string, readonly string[]>>;
  /** The address at which to open the app instead, when the user opened an address that the API does not accept. */
  readonly address: string | undefined;
  /** The id of the person because of whom the API refused the request, for admins. */
  readonly person: string | undefined;
  /** The names of the students because of whom the API refused the request, for admins. */
  readonly students: readonly string[];
  /** Why the API refused a whole file, for admins. */
  readonly fault: string | undefined;
  /** The columns of a file because of which the API refused it, for admins. */
  readonly columns: readonly string[];

  constructor(
    status: number,
    type = 'about:blank',
    retryAfterMs?: number,
    reasons: Problem['reasons'] = {},
    { address, person, students = [], fault, columns = [] }: Partial<
      Pick<Problem, 'address' | 'person' | 'students' | 'fault' | 'columns'>
    > = {},
  ) {
    super(`${status} ${type}`);
    this.name = 'Problem';
    this.status = status;
    this.type = type;
    this.retryAfterMs = retryAfterMs;
    this.reasons = reasons;
    this.address = address;
    this.person = person;
    this.students = students;
    this.fault = fault;
    this.columns = columns;
  }

  static from(response: Response, body: unknown): Problem {
    const members = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    const text = (name: string) => (typeof members[name] === 'string' ? members[name] : undefined);
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const reasons = (members.errors ?? {}) as Problem['reasons'];
    return new Problem(response.status, text('type'), Number.isFinite(seconds) ? seconds * 1000 : undefined, reasons, {
      address: text('address'),
      person: text('person'),
      students: namesIn(members.refused),
      fault: text('fault'),
      columns: Array.isArray(members.columns) ? members.columns.filter((column) => typeof column === 'string') : [],
    });
  }

  /** Whether a retry of the same request may succeed. */
  get isTransient(): boolean {
    return transient.has(this.status) || this.status >= 500;
  }
}

function namesIn(refused: unknown): string[] {
  if (!Array.isArray(refused)) return [];
  return refused.map((student: { name?: unknown } | null) => student?.name).filter((name) => typeof name === 'string');
}

export function isTransient(error: unknown): boolean {
  return error instanceof Problem && error.isTransient;
}
