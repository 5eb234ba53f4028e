import type { AuditEntry, Coaching, Person, PersonSchoolAccount, PersonText, Recovery, Session, User } from '../api/types';
import { json, problem, type FakeApi } from './fakeApi';

type Call = Parameters<FakeApi['intercept']>[0];

export const alex: User = { id: '1', name: 'Alex Admin', role: 'admin' };

const done = () => new Response(null, { status: 204 });

export const personOf = (id: string, name: string, role: Person['role'], others: Partial<Person> = {}): Person => ({
  id,
  name,
  email: `${name.split(' ', 1)[0]!.toLowerCase()}@school.test`,
  role,
  language: null,
  externalId: null,
  disabledAt: null,
  activeCoachings: 0,
  ...others,
});

/** An in-memory API for admins: tests call it before the rest of a `FakeApi`. */
export class FakeAdmin {
  people: Person[] = [
    personOf('1', 'Alex Admin', 'admin'),
    personOf('9', 'Chris Bakker', 'coach'),
    personOf('10', 'Robin Coach', 'coach'),
    personOf('42', 'Sam de Vries', 'student', { language: 'nl' }),
  ];
  coachings: Coaching[] = [];
  entries: AuditEntry[] = [];
  sessions: Session[] = [];
  recovery: Recovery | null = null;
  /** The link that a recovery answers with where no mail is sent. */
  recoveryLink: string | null = null;
  /** The school account of each person. */
  schoolAccount: PersonSchoolAccount['account'] = null;
  /** The number of people on a page. */
  pageSize = 50;
  readonly #api: FakeApi;

  constructor(api: FakeApi) {
    this.#api = api;
    api.user = alex;
    api.intercept = (call) => this.answer(call);
  }

  person(id: string): Person | undefined {
    return this.people.find((person) => person.id === id);
  }

  /** Gives a student a coach. */
  begun(studentId: string, coachId: string): Coaching {
    const nameOf = (id: string) => ({ id, name: this.person(id)!.name });
    const coaching = {
      id: this.coachings.length + 1,
      student: nameOf(studentId),
      coach: nameOf(coachId),
      startedAt: '2026-03-01T08:00:00Z',
      endedAt: null,
      substituteFor: null,
    };
    this.coachings = [coaching, ...this.coachings];
    return coaching;
  }

  readonly answer = ({ method, path, query, body }: Call): Response | undefined => {
    if (!path.startsWith('/api/admin/')) return undefined;
    if (this.#api.user?.role !== 'admin') return problem(403, 'not-allowed');
    const [, kind, id = '', below, session] = path.split('/').slice(2);
    if (kind === 'audit') return this.#audit(query);
    if (kind === 'coachings') return this.#coaching(id, below, body);
    if (kind !== 'people') return problem(404, 'not-found');
    if (id === '') return method === 'POST' ? this.#create(body as unknown as PersonText) : this.#list(query);
    const person = this.person(id);
    if (!person) return problem(404, 'not-found');
    if (below === 'sessions') {
      if (method === 'GET') return json(this.sessions);
      this.sessions = this.sessions.filter((each) => each.isCurrent || (session !== undefined && each.id !== session));
      return done();
    }
    if (below === 'second-factor') return json({ appSince: null, recoveryCodesLeft: 0, passkeys: 0, required: false });
    if (below === 'school-account') {
      if (method === 'GET') return json({ account: this.schoolAccount });
      this.schoolAccount = null;
      return done();
    }
    if (below === 'coachings') return this.#coachingsOf(id, query);
    if (below === 'recovery') return this.#recover(method, session === 'confirmation');
    if (below === 'disabled') {
      this.#put({ ...person, disabledAt: method === 'PUT' ? '2026-03-18T09:00:00Z' : null });
      return done();
    }
    if (method === 'GET') return json(person);
    const changed = { ...person, ...(body as Partial<Person>) };
    return this.#taken(body as unknown as PersonText, id) ?? json(this.#put(changed));
  };

  #recover(method: string, isConfirmation: boolean): Response {
    if (method === 'GET') return json({ recovery: this.recovery });
    if (method === 'DELETE') this.recovery = null;
    if (isConfirmation && this.recovery) this.recovery = { ...this.recovery, confirmedBy: { id: alex.id, name: alex.name } };
    if (method !== 'POST') return done();
    const askedBy = { id: alex.id, name: alex.name };
    const times = { askedAt: '2026-03-18T09:00:00Z', opensAt: '2026-03-19T09:00:00Z', expiresAt: '2026-03-22T09:00:00Z' };
    this.recovery = { askedBy, confirmedBy: null, ...times };
    return json({ recovery: this.recovery, link: this.recoveryLink });
  }

  #list(query: URLSearchParams): Response {
    const words = (query.get('search') ?? '').toLowerCase().split(' ');
    const found = this.people
      .filter(({ name, email, externalId }) => words.every((word) => `${name} ${email} ${externalId ?? ''}`.toLowerCase().includes(word)))
      .filter(({ role }) => !query.has('role') || role === query.get('role'))
      .filter(({ disabledAt }) => !query.has('state') || (disabledAt === null) === (query.get('state') === 'active'))
      .filter(({ activeCoachings }) => query.get('inCoaching') !== 'false' || activeCoachings === 0);
    const start = Number(query.get('after') ?? 0);
    const end = start + this.pageSize;
    return json({ items: found.slice(start, end), next: found.length > end ? `${end}` : null });
  }

  #create(text: PersonText): Response {
    const taken = this.#taken(text);
    if (taken) return taken;
    const made = personOf(`${100 + this.people.length}`, text.name, text.role, { ...text });
    this.people = [...this.people, made];
    return json(made, 201);
  }

  #taken({ email }: PersonText, id?: string): Response | undefined {
    const holder = this.people.find((person) => person.email === email && person.id !== id);
    return holder && Response.json({ type: 'urn:chat:problem:address-taken', status: 409, person: holder.id }, { status: 409 });
  }

  #put(person: Person): Person {
    this.people = this.people.map((each) => (each.id === person.id ? person : each));
    return person;
  }

  #coachingsOf(id: string, query: URLSearchParams): Response {
    const items = this.coachings
      .filter(({ student, coach }) => student.id === id || coach.id === id)
      .filter(({ endedAt }) => (endedAt === null) === (query.get('state') === 'active'));
    return json({ items, hasMore: false });
  }

  #coaching(id: string, action: string | undefined, body: Record<string, unknown>): Response {
    if (id === '') return json(this.begun(String(body.studentId), String(body.coachId)), 201);
    const coaching = this.coachings.find((each) => each.id === Number(id))!;
    this.coachings = this.coachings.map((each) => (each === coaching ? { ...each, endedAt: '2026-03-20T08:00:00Z' } : each));
    return action === 'pass' ? json(this.begun(coaching.student.id, String(body.coachId))) : done();
  }

  #audit(query: URLSearchParams): Response {
    const about = query.get('person');
    const before = Number(query.get('before') ?? Infinity);
    const found = this.entries.filter(({ id, person }) => id < before && (about === null || person.id === about));
    return json({ items: found.slice(0, this.pageSize), hasMore: found.length > this.pageSize });
  }
}
