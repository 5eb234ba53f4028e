import { Problem } from '../../api/problem';

/** Whether the API answered, with success or with a refusal that a retry would not change. */
export async function isDone(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    return error instanceof Problem && !error.isTransient;
  }
}
