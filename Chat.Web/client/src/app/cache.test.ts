import { beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { newCache } from './cache';

beforeEach(() => void vi.useFakeTimers());

it('asks again when the wait is over that the server wants', async () => {
  const question = vi.fn<() => Promise<string>>();
  question.mockRejectedValueOnce(new Problem(429, 'urn:chat:problem:too-many-calls', 5_000)).mockResolvedValue('an answer');
  const answer = newCache().fetchQuery({ queryKey: ['anything'], queryFn: question, retry: 3 });
  await vi.advanceTimersByTimeAsync(4_900);
  expect(question).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(200);
  await expect(answer).resolves.toBe('an answer');
});
