import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { texts } from '../texts';
import { InlineProblem } from './states';

type List = Pick<
  UseInfiniteQueryResult,
  'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage' | 'error'
>;

/** Fetches the next page of a list, if there is one; if it did not come, it can be asked for again. */
export function MoreButton({ list, mt }: { list: List; mt?: number }) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, error } = list;
  if (!hasNextPage) return null;
  return (
    <div className="stack tight" style={{ marginTop: mt }}>
      {isFetchNextPageError && <InlineProblem error={error} />}
      <div>
        <Button variant="default" h={44} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchNextPageError ? texts.again : texts.more}
        </Button>
      </div>
    </div>
  );
}
