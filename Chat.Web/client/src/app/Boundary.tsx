import { Component, type ReactNode } from 'react';
import { say } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './Shell.module.css';

interface BoundaryProps {
  /** True when the page shows nothing else. */
  isWhole?: boolean;
  children: ReactNode;
}

/** An error boundary: the rest of the page stays, with the text that somebody was writing. Shows an alert and a retry button. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { isWhole = false, children } = this.props;
    if (!this.state.failed) return children;
    const fault = (
      <EmptyState level={isWhole ? 1 : 2} title={say('fault')}>
        <p role="alert">{say('faultHint')}</p>
        <Button onPress={() => this.setState({ failed: false })}>{say('tryAgain')}</Button>
      </EmptyState>
    );
    return isWhole ? <main className={styles.whole}>{fault}</main> : fault;
  }
}
