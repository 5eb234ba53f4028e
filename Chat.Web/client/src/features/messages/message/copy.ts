import { say } from '../../../strings';
import { toast } from '../../../ui/toast';

/** Puts a text on the clipboard, and says whether that worked. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(say('copied'));
  } catch {
    toast(say('didNotWork'), { failed: true });
  }
}
