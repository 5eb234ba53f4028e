import { say, type Key } from '../../strings';

const names: Readonly<Record<string, Key>> = { student: 'student', coach: 'coach', admin: 'admin' };

/** The name of a role in words. */
export function roleName(role: string): string {
  const name = names[role];
  return name ? say(name) : role;
}
