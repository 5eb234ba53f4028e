import { Component, type ReactNode } from 'react';
import { say } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import styles from './Shell.module.css';

interface BoundaryProps {
  /** Nothing else is on the page. */
  isWhole?: boolean;
  children: ReactNode;
}

/** Ends a fault of what it holds, so that the rest of the page stays, and what somebody wrote with it; says so, and lets them try again. */
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
