import type { User } from '../api/types';
import { done, json, problem, type Answer, type Call } from './fakeAnswers';
import type { FakeApi } from './fakeApi';
import { sam } from './fakePeople';

/** Answers the calls of the session, which are those that also work without one or while it is locked. */
export function answerSession(api: FakeApi, { method, path, body }: Call): Answer {
  switch (`${method} ${path}`) {
    case 'GET /api/session/options':
      return json(api.signInOptions);
    case 'GET /api/demo-accounts':
      return json(api.demoAccounts);
    case 'POST /api/session':
      api.shared = body.shared === true;
      api.locked = false;
      return api.code === undefined ? signedIn(api, sam) : problem(401, 'second-factor-needed');
    case 'POST /api/session/passkey':
      api.shared = body.shared === true;
      return signedIn(api, sam);
    case 'POST /api/session/code':
      return body.code === api.code ? signedIn(api, sam) : problem(400, 'wrong-code');
  }
  if (path.endsWith('passkey/options')) return json({ challenge: 'AAAA' });
  return api.user ? answerOpenSession(api, api.user, { method, path, body }) : undefined;
}

function answerOpenSession(api: FakeApi, user: User, { method, path, body }: Pick<Call, 'method' | 'path' | 'body'>): Answer {
  switch (`${method} ${path}`) {
    case 'GET /api/session':
      return signedIn(api, user);
    case 'DELETE /api/session':
      api.user = null;
      return done();
    case 'POST /api/session/lock':
      api.locked = true;
      return done();
    case 'GET /api/session/proof':
      return json({ password: api.hasPassword, passkey: api.hasPasskey });
    case 'POST /api/session/proof/passkey':
      api.locked = false;
      return done();
    case 'POST /api/session/proof':
      if (body.password !== api.password) return problem(400, 'wrong-password');
      if (api.code !== undefined && body.code === null) return problem(403, 'second-factor-needed');
      if (api.code !== undefined && body.code !== api.code) return problem(400, 'wrong-code');
      api.locked = false;
      return done();
    default:
      return undefined;
  }
}

function signedIn(api: FakeApi, user: User): Response {
  api.user = user;
  return json({ ...user, shared: api.shared, locked: api.locked, lacksFactor: api.lacksFactor });
}
