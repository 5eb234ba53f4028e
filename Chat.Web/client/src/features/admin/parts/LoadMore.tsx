import type { InfiniteQueryObserverResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { troubleText } from '../../../api/troubleText';
import { say } from '../../../strings';
import { Button } from '../../../ui/Button';
import styles from './LoadMore.module.css';

interface LoadMoreProps {
  /** The number of rows that are shown. */
  shown: number;
  query: Pick<
    InfiniteQueryObserverResult<unknown>,
    'error' | 'fetchNextPage' | 'hasNextPage' | 'isFetchNextPageError' | 'isFetchingNextPage'
  >;
}

/** How many rows are shown, and a button for the next page while there is one. */
export function LoadMore({ shown, query }: LoadMoreProps) {
  const { error, fetchNextPage, hasNextPage, isFetchNextPageError, isFetchingNextPage } = query;
  const count = useRef<HTMLParagraphElement>(null);
  const hadMore = useRef(hasNextPage);

  // The button goes with the last page, and may have had the focus.
  useEffect(() => {
    if (hadMore.current && !hasNextPage && document.activeElement === document.body) count.current?.focus();
    hadMore.current = hasNextPage;
  }, [hasNextPage]);

  return (
    <div className={styles.more}>
      <p ref={count} role="status" tabIndex={-1} className={styles.count}>
        {say(hasNextPage ? 'shownCount' : 'shownAll', { count: shown })}
      </p>
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {say('moreRows')}
        </Button>
      )}
      <p role="alert" className={styles.fault}>
        {isFetchNextPageError && troubleText(error)}
      </p>
    </div>
  );
}
