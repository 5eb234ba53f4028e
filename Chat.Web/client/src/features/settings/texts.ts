import { learn } from '../../strings';
import { settings as en } from '../../strings/en/settings';
import { settings as nl } from '../../strings/nl/settings';

/** Adds the texts of the settings. Each page of the settings that loads by itself calls this function. */
export function learnSettings(): void {
  learn<typeof en>({ en, nl });
}
