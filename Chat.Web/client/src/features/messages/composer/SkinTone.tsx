import { useStore } from '../../../lib/store';
import { say, type Key } from '../../../strings';
import { RadioGroup } from '../../../ui/RadioGroup';
import { useMessages } from '../MessagesContext';
import { tones, type Tone } from '../ownEmoji';

const names: Readonly<Record<Tone, Key>> = {
  default: 'toneDefault',
  light: 'toneLight',
  'medium-light': 'toneMediumLight',
  medium: 'toneMedium',
  'medium-dark': 'toneMediumDark',
  dark: 'toneDark',
};

const hands: Readonly<Record<Tone, string>> = {
  default: '✋',
  light: '✋🏻',
  'medium-light': '✋🏼',
  medium: '✋🏽',
  'medium-dark': '✋🏾',
  dark: '✋🏿',
};

/** A hand in the chosen skin tone. */
export function SkinToneSign() {
  const { tone } = useStore(useMessages().ownEmoji);
  return <span aria-hidden="true">{hands[tone]}</span>;
}

/** The choice of the skin tone for all emoji that support one. */
export function SkinTone() {
  const { ownEmoji } = useMessages();
  const { tone } = useStore(ownEmoji);
  const options = tones.map((value) => ({ value, label: say(names[value]), sign: hands[value] }));
  return <RadioGroup label={say('skinTone')} options={options} value={tone} onChange={(chosen) => ownEmoji.choose(chosen)} />;
}
