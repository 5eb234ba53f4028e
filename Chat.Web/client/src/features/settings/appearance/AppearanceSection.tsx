import { flushSync } from 'react-dom';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { languages, type Language } from '../../../strings/languages';
import { RadioGroup } from '../../../ui/RadioGroup';
import { Section } from '../../../ui/Section';
import { Switch } from '../../../ui/Switch';
import { changeDeviceSettings, deviceSettings, type DeviceSettings } from '../deviceSettings';

const languageId = 'language';

/** How the app looks, and what it speaks, on this device. */
export function AppearanceSection() {
  const { theme, language, singleKeys } = useStore(deviceSettings);
  return (
    <Section title={say('appearance')} description={say('onThisDevice')}>
      <RadioGroup
        label={say('theme')}
        options={[
          { value: 'auto', label: say('themeAuto') },
          { value: 'light', label: say('themeLight') },
          { value: 'dark', label: say('themeDark') },
        ]}
        value={theme}
        onChange={(chosen) => changeDeviceSettings({ theme: chosen })}
      />
      <RadioGroup
        id={languageId}
        label={say('language')}
        options={[
          { value: 'auto', label: say('languageAuto') },
          ...(Object.keys(languages) as Language[]).map((value) => ({ value, label: languageName(value) })),
        ]}
        value={language}
        onChange={choose}
      />
      <Switch label={say('singleKeys')} isSelected={singleKeys} onChange={(chosen) => changeDeviceSettings({ singleKeys: chosen })} />
    </Section>
  );
}

/** In another language everything is shown anew, this field too: the focus stays on what was chosen in it. */
function choose(language: DeviceSettings['language']): void {
  flushSync(() => changeDeviceSettings({ language }));
  document.querySelector<HTMLElement>(`#${languageId} input:checked`)?.focus();
}

/** A language in its own words: whoever looks for theirs may not read the one that is shown. */
function languageName(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
