import app from './app.json';
import conversations from './conversations.json';
import messages from './messages.json';
import notices from './notices.json';
import session from './session.json';
import ui from './ui.json';

/** Everything the app says, in English. */
export const en = { ...app, ...conversations, ...messages, ...notices, ...session, ...ui };
