/** The people of a made-up school. All demo accounts of Chat are among them, and somebody whom nobody invited. */
export class Accounts {
  #people = new Map();

  constructor() {
    this.put('sam', { name: 'Sam de Vries', email: 'student@demo.test', email_verified: true, roles: ['student'], offered: true });
    this.put('chris', { name: 'Chris Bakker', email: 'coach@demo.test', email_verified: true, roles: ['coach'], offered: true });
    this.put('alex', { name: 'Alex Admin', email: 'admin@demo.test', email_verified: true, roles: ['admin'], offered: true });
    this.put('noa', { name: 'Noa Smit', email: 'noa@school.test', email_verified: true, roles: ['student'], offered: true });
    this.put('robin', { name: 'Robin Mulder', email: 'student-0001@demo.test', email_verified: false, roles: [], offered: true });
  }

  /** The people whom the page of the sign-in offers. */
  get offered() {
    return [...this.#people].filter(([, { offered }]) => offered).map(([sub, { name, email }]) => ({ sub, name, email }));
  }

  put(sub, person) {
    this.#people.set(sub, person);
  }

  /** The account of a subject, as oidc-provider wants it. */
  async find(sub) {
    const person = this.#people.get(sub);
    if (!person) return undefined;
    const { offered: _, ...claims } = person;
    return { accountId: sub, claims: () => ({ sub, ...claims }) };
  }
}
