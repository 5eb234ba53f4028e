import type { User } from '../api/types';

export const sam: User = { id: '42', name: 'Sam de Vries', role: 'student' };
export const chris = {
  id: '9', name: 'Chris Bakker', role: 'coach', availability: 'available', present: true, awayText: null, availableFrom: null,
  replyWithin: null, lastSeenAt: null,
} as const;
