import { afterEach, expect, it } from 'vitest';
import { setServerClock } from '../../../lib/serverClock';
import { FakeApi, json } from '../../../testing/fakeApi';
import { ask, http } from '../../../api/client';
import type { Bubble } from './bubbles';
import { isChangeable } from './changeable';

const minutes = 60_000;
const sentAt = (time: number): Bubble => ({
  key: 'a', text: 'a', time: new Date(time).toISOString(), isMine: true, seq: 1,
  startsDay: false, endsRun: true, editedAt: null, isDeleted: false, isUnreadable: false, automatic: false,
  myReaction: null, peersReaction: null,
});

afterEach(() => setServerClock(new Date().toUTCString()));

it.each([
  ['ahead of', -20],
  ['behind', 20],
])('goes by the clock of the server where the device is %s it', async (_, difference) => {
  const serverTime = Date.now() + difference * minutes;
  new FakeApi().intercept = () => {
    const answer = json([]);
    answer.headers.set('Date', new Date(serverTime).toUTCString());
    return answer;
  };
  await ask(http.GET('/api/conversations'));
  expect(isChangeable(sentAt(serverTime - 14 * minutes))).toBe(true);
  expect(isChangeable(sentAt(serverTime - 16 * minutes))).toBe(false);
});
