import * as icons from '../icons';
import tokens from '../tokens.css?raw';
import styles from './Gallery.module.css';
import { Row, Shown } from './Shown';

const colours = [...tokens.matchAll(/--([\w-]+): light-dark/gu)].map(([, name]) => name!).filter((name) => name !== 'scrim');

export function Colours() {
  return (
    <Row>
      {colours.map((name) => (
        <Shown key={name} label={name}>
          <span className={styles.swatch} style={{ background: `var(--${name})` }} />
        </Shown>
      ))}
    </Row>
  );
}

export function Type() {
  return (
    <div>
      {['title', 'large', 'body', 'small', 'tiny'].map((size) => (
        <p key={size} style={{ fontSize: `var(--text-${size})` }}>
          {size}: A quiet place for you and your coach
        </p>
      ))}
      <p dir="auto">مكان هادئ لك ولمدربك</p>
    </div>
  );
}

export function Icons() {
  return (
    <Row>
      {Object.entries(icons).map(([name, Icon]) => (
        <Shown key={name} label={name.replace('Icon', '')}>
          <Icon />
        </Shown>
      ))}
    </Row>
  );
}
