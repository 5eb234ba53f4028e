import factor from './factor.json';
import passkeys from './passkeys.json';
import sections from './sections.json';

/** Everything the settings say, in English. */
export const settings = {
  ...factor,
  ...passkeys,
  ...sections,
};
