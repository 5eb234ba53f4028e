import { flushSync } from 'react-dom';
import { useStore } from '../../../lib/store';
import { say } from '../../../strings';
import { languages, type Language } from '../../../strings/languages';
import { RadioGroup } from '../../../ui/RadioGroup';
import { Section } from '../../../ui/Section';
import { Switch } from '../../../ui/Switch';
import { changeDeviceSettings, deviceSettings, type DeviceSettings } from '../../device/deviceSettings';

const languageId = 'language';

/** The theme and the language of the app on this device. */
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

/** A change of the language remounts the page, this field too: the chosen radio button gets the focus again. */
function choose(language: DeviceSettings['language']): void {
  flushSync(() => changeDeviceSettings({ language }));
  document.querySelector<HTMLElement>(`#${languageId} input:checked`)?.focus();
}

/** The name of a language in that language, because its readers may not understand the current one. */
function languageName(language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
