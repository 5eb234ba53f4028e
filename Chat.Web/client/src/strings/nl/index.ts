import access from './access.json';
import account from './account.json';
import app from './app.json';
import attention from './attention.json';
import conversations from './conversations.json';
import factor from './factor.json';
import later from './later.json';
import messages from './messages.json';
import notices from './notices.json';
import passkeys from './passkeys.json';
import schoolAccount from './schoolAccount.json';
import session from './session.json';
import ui from './ui.json';

/** Everything the app says, in Dutch. */
export const nl = {
  ...access,
  ...account,
  ...app,
  ...attention,
  ...conversations,
  ...factor,
  ...later,
  ...messages,
  ...notices,
  ...passkeys,
  ...schoolAccount,
  ...session,
  ...ui,
};
