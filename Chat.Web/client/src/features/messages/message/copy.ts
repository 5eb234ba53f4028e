import { say } from '../../../strings';
import { toast } from '../../../ui/toast';

/** Copies a text to the clipboard, and shows a toast with the outcome. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(say('copied'));
  } catch {
    toast(say('didNotWork'), { failed: true });
  }
}
