import { say } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';

/** Stands in for a page whose code could not be loaded: there is no network, or a newer version has come. */
export function PageFailed() {
  return (
    <EmptyState title={say('loadFailed')}>
      <p>{say('noAnswer')}</p>
      <Button onPress={() => location.reload()}>{say('tryAgain')}</Button>
    </EmptyState>
  );
}
