import { Problem } from '../../api/problem';

/** Whether the API refused the present password of the signed-in user. */
export function isWrongPassword(error: unknown): boolean {
  return error instanceof Problem && error.type === 'urn:chat:problem:wrong-password';
}
