import { useEffect, useState, type ReactNode } from 'react';
import { RadioGroup } from '../RadioGroup';
import { Section } from '../Section';
import { Toaster } from '../Toaster';
import { Buttons } from './Buttons';
import { Colours, Icons, Type } from './Tokens';
import { Fields } from './Fields';
import styles from './Gallery.module.css';
import { Overlays } from './Overlays';
import { Signs } from './Signs';

const themes = ['light', 'dark'] as const;

const parts: readonly (readonly [title: string, part: () => ReactNode])[] = [
  ['Buttons', Buttons],
  ['Fields', Fields],
  ['Above the page', Overlays],
  ['Signs', Signs],
  ['Type', Type],
  ['Colours', Colours],
  ['Icons', Icons],
];

/** All UI components in all states and both themes, for developers. */
export function Gallery() {
  const [theme, setTheme] = useState<(typeof themes)[number]>('light');
  useEffect(() => void (document.documentElement.dataset.theme = theme), [theme]);
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>The parts of the app</h1>
        <RadioGroup
          label="Theme of what opens above the page"
          options={themes.map((value) => ({ value, label: value }))}
          value={theme}
          onChange={setTheme}
        />
      </header>
      <div className={styles.themes}>
        {themes.map((each) => (
          <div key={each} className={styles.theme} data-theme={each}>
            {parts.map(([title, Part]) => (
              <Section key={title} title={`${title}, ${each}`}>
                <Part />
              </Section>
            ))}
          </div>
        ))}
      </div>
      <Toaster />
    </main>
  );
}
