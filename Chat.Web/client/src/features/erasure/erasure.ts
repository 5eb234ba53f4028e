import type { QueryClient } from '@tanstack/react-query';
import { ask, http } from '../../api/client';
import { Problem } from '../../api/problem';
import type { Erasure } from '../../api/types';
import { say, type Key } from '../../strings';
import { conversationsQuery } from '../conversations/conversations';

/** Why a request was refused, in words. A reason that this page does not know has none. */
const reasons: Readonly<Record<NonNullable<Erasure['refusal']>, Key>> = {
  'legal-duty': 'refusedLegalDuty',
  safety: 'refusedSafety',
  'talk-first': 'refusedTalkFirst',
};

export function reasonText(refusal: string): string {
  const known = (reasons as Readonly<Record<string, Key>>)[refusal];
  return known ? say(known) : '';
}

/** Asks the school to erase my conversation, or withdraws that. */
export async function wishErasure(cache: QueryClient, peerId: string, isWished: boolean): Promise<void> {
  const path = { params: { path: { peerId } } };
  const call = isWished
    ? http.PUT('/api/conversations/{peerId}/erasure', path)
    : http.DELETE('/api/conversations/{peerId}/erasure', path);
  await ask(call).finally(() => void cache.invalidateQueries(conversationsQuery));
}

export function erasureTrouble(error: unknown): string {
  return say(error instanceof Problem && error.type === 'urn:chat:problem:nothing-to-erase' ? 'nothingToErase' : 'didNotWork');
}
