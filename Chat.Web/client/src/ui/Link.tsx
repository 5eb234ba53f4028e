import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import styles from './Link.module.css';

type LinkProps = Omit<AriaLinkProps, 'className'>;

/** A link to another page, for running text. */
export function Link(props: LinkProps) {
  return <AriaLink {...props} className={styles.link!} />;
}
