import { Card, Glyph } from '@kit/ui';
import { Button, Skeleton } from '@mantine/core';
import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { texts } from '../texts';

/** What came, or why it did not and a way to ask again, or the shape of what is to come. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T> | UseInfiniteQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ProblemCard error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-busy="true" aria-label={texts.loading} className="stack">
      <Skeleton height={96} radius={18} />
      <Skeleton height={240} radius={18} />
    </div>
  );
}

export function ProblemCard({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  return (
    <Card>
      <div className="row" role="alert">
        <Glyph icon={CircleAlert} tone="cinnabar" />
        <div className="grow">
          <p className="title">{error.message}</p>
          {error instanceof Problem && error.supportId && (
            <p className="note fine">
              {texts.support} {error.supportId}
            </p>
          )}
        </div>
        {onRetry && (
          <Button variant="default" h={44} onClick={onRetry}>
            {texts.again}
          </Button>
        )}
      </div>
    </Card>
  );
}
