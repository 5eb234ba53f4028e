import type { ScheduledMessage } from '../api/types';
import { done, json, problem, type Answer, type Call } from './fakeAnswers';
import type { FakeApi } from './fakeApi';
import { chris, sam } from './fakePeople';

/** Answers the calls about scheduled messages and reminders. */
export function answerLater(api: FakeApi, call: Call): Answer {
  const { method, path, body } = call;
  if (method === 'GET' && path === '/api/me/reminders') return json(api.reminders);
  const reminder = /\/messages\/(\d+)\/reminder$/u.exec(path)?.[1];
  if (reminder !== undefined) return remind(api, Number(reminder), method === 'PUT' ? String(body.dueAt) : undefined);
  if (method === 'GET' && path === '/api/me/unsent-messages')
    return json(api.scheduled.filter(({ state }) => state === 'ended').map(({ clientId }) => ({ peer: chris.id, clientId })));
  return path.startsWith(`/api/conversations/${chris.id}/scheduled-messages`) ? schedule(api, call) : undefined;
}

function remind(api: FakeApi, seq: number, dueAt: string | undefined): Response {
  const others = api.reminders.filter(({ message }) => message.seq !== seq);
  api.reminders = dueAt === undefined ? others : [...others, { peer: chris.id, dueAt, message: api.messages[seq - 1]! }];
  return done();
}

function schedule(api: FakeApi, { method, path, body }: Call): Response {
  const [, clientId = String(body.clientId), isSending] = /\/scheduled-messages(?:\/([^/]+))?(\/send)?$/u.exec(path)!;
  const [text, sendAt] = [String(body.text), String(body.sendAt)];
  const known = api.scheduled.find((message) => message.clientId === clientId);
  if (method === 'GET') return api.scheduled.length > 0 || api.isCoached ? json(api.scheduled) : problem(404, 'not-found');
  if (method === 'POST' && !isSending && known) return json(known);
  api.scheduled = api.scheduled.filter((message) => message !== known);
  if (isSending) api.wrote(known!.text, sam.id, clientId);
  if (method === 'DELETE' || isSending) return done();
  const kept: ScheduledMessage = { clientId, text, sendAt, state: 'waiting' };
  api.scheduled = [...api.scheduled, kept].toSorted((one, other) => one.sendAt.localeCompare(other.sendAt));
  return json(kept, method === 'POST' ? 201 : 200);
}
