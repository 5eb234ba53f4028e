import { use, type ComponentType } from 'react';
import { back } from '../lib/location';
import { usePart, type Part } from '../lib/part';
import { useTwoPanes } from '../lib/viewport';
import { say } from '../strings';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { ReloadContext } from './ReloadContext';

interface LazyPageProps<T extends { default: ComponentType }> {
  part: Part<T>;
  /** The label of the button that leads to the first page on a narrow screen; without it there is no such button. */
  backLabel?: string;
}

/** A page that is loaded on demand. */
export function LazyPage<T extends { default: ComponentType }>({ part, backLabel }: LazyPageProps<T>) {
  const { loaded, failed, ask } = usePart(part);
  const isWide = useTwoPanes();
  const reload = use(ReloadContext);

  /** Retries the load. If the retry fails online, a newer build replaced this one and its chunk is gone, so the page must reload. */
  async function askAgain() {
    if (!(await ask()) && navigator.onLine) reload();
  }

  const Page: ComponentType | undefined = loaded?.default;
  if (Page) return <Page />;
  if (!failed) return <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>;
  return (
    <EmptyState level={isWide ? 2 : 1} title={say('loadFailed')}>
      <p>{say('noAnswer')}</p>
      <Button onPress={() => void askAgain()}>{say('tryAgain')}</Button>
      {!isWide && backLabel !== undefined && (
        <Button look="quiet" onPress={() => back('/')}>
          {backLabel}
        </Button>
      )}
    </EmptyState>
  );
}
