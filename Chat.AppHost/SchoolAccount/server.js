// The identity provider of development: the certified oidc-provider with people of a made-up school. It listens on this machine only, asks
// for no password, and forgets everything when it ends.
import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import Provider from 'oidc-provider';
import { Accounts } from './accounts.js';
import { bodyOf } from './body.js';
import { loginPage, logoutPage, troublePage } from './pages.js';

const { PORT: port, CHAT_ORIGIN: origin, CLIENT_ID: clientId, CLIENT_SECRET: clientSecret } = process.env;
const host = '127.0.0.1';
const api = `${origin}/api/session/school-account`;
const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const kid = randomBytes(8).toString('hex');
const accounts = new Accounts();

const provider = new Provider(`http://${host}:${port}`, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [`${api}/callback`],
      post_logout_redirect_uris: [`${origin}/`],
      backchannel_logout_uri: `${api}/backchannel-logout`,
      backchannel_logout_session_required: true,
    },
  ],
  jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid }] },
  cookies: { keys: [randomBytes(32).toString('hex')] },
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles'] },
  findAccount: (_, sub) => accounts.find(sub),
  loadExistingGrant: consentedGrant,
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  pkce: { required: () => true },
  // Chat is on this machine, and the provider's own fetch refuses such addresses.
  fetch: (url, { dispatcher: _, ...options }) => fetch(url, options),
  ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 86_400, IdToken: 600, Interaction: 3_600, Session: 86_400 },
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => answer(ctx, logoutPage(form)) },
  },
  renderError: (ctx, out) => answer(ctx, troublePage(out)),
});

/** Everybody agrees that Chat learns their name and address: the school has agreed for them. */
async function consentedGrant({ oidc }) {
  const known = oidc.session.grantIdFor(oidc.client.clientId);
  const former = known && (await provider.Grant.find(known));
  if (former) return former;
  const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

provider.use(async (ctx, next) => {
  const [, first, second] = ctx.path.split('/');
  switch (`${ctx.method} /${first}`) {
    case 'GET /':
      return answer(ctx, '<!doctype html><title>School account</title>');
    case 'GET /health':
      ctx.body = 'Healthy';
      return;
    case 'GET /interaction':
      return answer(ctx, loginPage(second, accounts.offered));
    case 'POST /interaction':
      return decide(ctx);
    // The two calls below are for tests: they change a person, and sign a logout token with any content.
    case 'PUT /accounts':
      accounts.put(decodeURIComponent(second), JSON.parse(await bodyOf(ctx.req)));
      ctx.status = 204;
      return;
    case 'POST /logout-tokens':
      ctx.body = await signed(JSON.parse(await bodyOf(ctx.req)));
      return;
    default:
      return next();
  }
});

/** The person has chosen an account, or goes back. */
async function decide(ctx) {
  const sub = new URLSearchParams(await bodyOf(ctx.req)).get('sub');
  const result = sub ? { login: { accountId: sub } } : { error: 'access_denied', error_description: 'The person went back.' };
  await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: false });
  ctx.respond = false;
}

function signed({ header, ...claims }) {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'logout+jwt', ...header }).sign(privateKey);
}

function answer(ctx, html) {
  ctx.type = 'html';
  ctx.body = html;
}

provider.on('server_error', (_, error) => console.error(error));
provider.on('backchannel.error', (_, error) => console.error(error));
provider.listen(Number(port), host, () => console.log(`The school's people sign in at http://${host}:${port}`));
