import type { MyAvailability, Passkey, Privacy, SavedReply, SecondFactor, Session, WaitingMail } from '../api/types';
import { json, problem, type FakeApi } from './fakeApi';

type Call = Parameters<FakeApi['intercept']>[0];

const done = () => new Response(null, { status: 204 });

/** An in-memory API for a user's own account: tests call it before the rest of a `FakeApi`. */
export class FakeAccount {
  availability: MyAvailability = {
    availability: 'available',
    effective: 'available',
    awayText: null,
    replyWithin: null,
    officeHours: null,
  };
  password = 'the old password';
  factor: SecondFactor = { appSince: null, recoveryCodesLeft: 0, passkeys: 0, required: false };
  /** The code that the app shows. */
  code = '123456';
  /** Whether the password was given recently, so that calls that need a proof are answered. */
  isProved = true;
  privacy: Privacy = { showsLastSeen: false };
  waitingMail: WaitingMail = { wish: 'soon', isSent: true };
  replies: SavedReply[] = [];
  passkeys: Passkey[] = [
    { id: 'a', name: 'Phone', isSynced: true, createdAt: '2026-03-10T08:00:00Z', lastUsedAt: '2026-03-17T09:00:00Z' },
    { id: 'b', name: 'Key ring', isSynced: false, createdAt: '2026-03-01T08:00:00Z', lastUsedAt: null },
  ];
  devices: Session[] = [
    {
      id: '1',
      isCurrent: true,
      device: { browser: 'Firefox', system: 'Windows' },
      signedInAt: '2026-03-18T08:00:00Z',
      lastSeenAt: '2026-03-18T09:00:00Z',
    },
    {
      id: '2',
      isCurrent: false,
      device: { browser: 'Chrome', system: 'Android' },
      signedInAt: '2026-03-10T08:00:00Z',
      lastSeenAt: '2026-03-17T09:00:00Z',
    },
    {
      id: '3',
      isCurrent: false,
      device: { browser: null, system: null },
      signedInAt: '2026-03-01T08:00:00Z',
      lastSeenAt: '2026-03-02T09:00:00Z',
    },
  ];

  constructor(api: FakeApi) {
    api.intercept = (call) => this.answer(call);
  }

  readonly answer = ({ method, path, body }: Call): Response | undefined => {
    switch (`${method} ${path}`) {
      case 'GET /api/me/availability':
        return json(this.availability);
      case 'PUT /api/me/availability': {
        const availability = body.availability as MyAvailability['availability'];
        this.availability = { ...this.availability, availability, effective: availability === 'office-hours' ? 'away' : availability };
        return done();
      }
      case 'PUT /api/me/availability/settings':
        this.availability = { ...this.availability, ...(body as Partial<MyAvailability>) };
        return done();
      case 'POST /api/session/proof':
        if (body.password !== this.password) return problem(400, 'wrong-password');
        if (this.factor.appSince !== null && body.code !== this.code)
          return body.code === null ? problem(403, 'second-factor-needed') : problem(400, 'wrong-code');
        this.isProved = true;
        return done();
      case 'POST /api/session/proof/passkey':
        this.isProved = true;
        return done();
      case 'GET /api/me/passkeys':
        return json(this.passkeys);
      case 'POST /api/me/passkeys/options':
        return this.isProved ? json({ challenge: 'AAAA' }) : problem(403, 'proof-needed');
      case 'POST /api/me/passkeys':
        return this.#addPasskey(String(body.name));
      case 'PUT /api/me/password':
        return this.#changePassword(String(body.current), String(body.new));
      case 'GET /api/me/privacy':
        return json(this.privacy);
      case 'PUT /api/me/privacy':
        this.privacy = body as unknown as Privacy;
        return done();
      case 'GET /api/me/waiting-mail':
        return json(this.waitingMail);
      case 'PUT /api/me/waiting-mail':
        this.waitingMail = { ...this.waitingMail, ...(body as Pick<WaitingMail, 'wish'>) };
        return done();
      case 'GET /api/me/saved-replies':
        return json(this.replies);
      case 'GET /api/me/sessions':
        return json(this.devices);
      case 'GET /api/me/export':
        return this.isProved ? json({ profile: [] }) : problem(403, 'proof-needed');
    }
    const passkey = /^\/api\/me\/passkeys\/(.+)$/u.exec(path)?.[1];
    if (passkey !== undefined) return this.#changePasskey(passkey, method === 'PUT' ? String(body.name) : undefined);
    const factor = /^\/api\/me\/second-factor(.*)$/u.exec(path)?.[1];
    if (factor !== undefined) return this.#secondFactor(`${method} ${factor}`, body);
    const reply = /^\/api\/me\/saved-replies\/(.+)$/u.exec(path)?.[1];
    if (reply !== undefined) return this.#keepReply(reply, method === 'PUT' ? body : undefined);
    return method === 'DELETE' && path.startsWith('/api/me/sessions/') ? this.#signOut(path.slice('/api/me/sessions/'.length)) : undefined;
  };

  #addPasskey(name: string): Response {
    const added = { id: name, name, isSynced: false, createdAt: '2026-03-18T09:00:00Z', lastUsedAt: null };
    this.passkeys = [added, ...this.passkeys];
    return json(added, 201);
  }

  /** Renames a passkey, or removes it without a name. */
  #changePasskey(id: string, name: string | undefined): Response {
    if (name === undefined && !this.isProved) return problem(403, 'proof-needed');
    this.passkeys = this.passkeys.flatMap((passkey) => {
      if (passkey.id !== id) return [passkey];
      return name === undefined ? [] : [{ ...passkey, name }];
    });
    return done();
  }

  #secondFactor(call: string, body: Call['body']): Response {
    if (call === 'GET ') return json(this.factor);
    if (call === 'POST /app/confirmation') {
      if (body.code !== this.code) return problem(400, 'wrong-code');
      this.factor = { ...this.factor, appSince: '2026-03-18T09:00:00Z' };
      return this.#codes();
    }
    if (!this.isProved) return problem(403, 'proof-needed');
    const secret = 'JBSWY3DPEHPK3PXP';
    if (call === 'POST /app') return json({ secret, uri: `otpauth://totp/Chat:sam?secret=${secret}&issuer=Chat` });
    if (call === 'POST /recovery-codes') return this.#codes();
    this.factor = { ...this.factor, appSince: null, recoveryCodesLeft: 0 };
    return done();
  }

  #codes(): Response {
    this.factor = { ...this.factor, recoveryCodesLeft: 10 };
    return json({ codes: Array.from({ length: 10 }, (_, index) => `aaaa-bbbb-cccc-ddd${String.fromCodePoint(97 + index)}`) });
  }

  #keepReply(id: string, kept: Call['body'] | undefined): Response {
    const others = this.replies.filter((other) => other.id !== id);
    this.replies = kept ? [...others, { id, title: String(kept.title), text: String(kept.text) }] : others;
    return done();
  }

  #changePassword(current: string, changed: string): Response {
    if (current !== this.password) return problem(400, 'wrong-password');
    if (changed.length < 12 || new Set(changed).size < 5 || changed === current) {
      const errors = { new: ['It will not do.'] };
      return json({ type: 'urn:chat:problem:invalid-request', status: 400, errors }, 400);
    }
    this.password = changed;
    this.devices = this.devices.filter(({ isCurrent }) => isCurrent);
    return done();
  }

  #signOut(id: string): Response {
    if (!this.isProved) return problem(403, 'proof-needed');
    if (!this.devices.some((device) => device.id === id)) return problem(404, 'not-found');
    this.devices = this.devices.filter((device) => device.id !== id);
    return done();
  }
}
