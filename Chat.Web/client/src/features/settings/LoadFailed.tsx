import { say } from '../../strings';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';

interface LoadFailedProps {
  text: string;
  onRetry: () => void;
}

/** Shown in a section whose settings failed to load. */
export function LoadFailed({ text, onRetry }: LoadFailedProps) {
  return (
    <Callout
      tone="danger"
      role="alert"
      action={
        <Button look="link" onPress={onRetry}>
          {say('tryAgain')}
        </Button>
      }
    >
      {say('loadFailed')} {text}
    </Callout>
  );
}
