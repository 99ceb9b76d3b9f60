import { Card, Glyph } from '@kit/ui';
import { Button, Skeleton } from '@mantine/core';
import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import { CircleAlert, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { texts } from '../texts';

type Query<T> = UseQueryResult<T> | UseInfiniteQueryResult<T>;
const CLOCK = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

/** What came, also when it is old, or why it did not and a way to ask again, or the shape of what is to come. */
export function Loaded<T>({ query, children }: { query: Query<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) {
    return (
      <>
        <Old query={query} />
        {children(query.data)}
      </>
    );
  }
  if (query.fetchStatus === 'paused') return <AwayCard />;
  if (query.isError) return <ProblemCard error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" aria-busy="true" aria-label={texts.loading} className="stack">
      <Skeleton height={96} radius={18} />
      <Skeleton height={240} radius={18} />
    </div>
  );
}

/** That what is shown could not be asked for again, and how old it is. */
function Old<T>({ query: { isRefetchError, fetchStatus, dataUpdatedAt } }: { query: Query<T> }) {
  if (!isRefetchError && fetchStatus !== 'paused') return null;
  return (
    <p className="banner" role="status" data-old>
      <WifiOff size={17} aria-hidden="true" />
      {texts.asOf(CLOCK.format(dataUpdatedAt))}
    </p>
  );
}

function AwayCard() {
  return (
    <Card>
      <div className="row" role="alert">
        <Glyph icon={WifiOff} tone="brass" />
        <p className="title grow">{texts.away}</p>
      </div>
    </Card>
  );
}

export function ProblemCard({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  return (
    <Card>
      <div className="row" role="alert">
        <Glyph icon={CircleAlert} tone="cinnabar" />
        <div className="grow">
          <p className="title">{error.message}</p>
          <Details error={error} />
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

/** The same inside a form, next to the button that caused it. */
export function InlineProblem({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <div role="alert">
      <p className="note negative">{error.message}</p>
      <Details error={error} />
    </div>
  );
}

function Details({ error }: { error: Error }) {
  if (!(error instanceof Problem)) return null;
  return (
    <>
      {error.money && <p className="note">{error.money}</p>}
      {error.supportId && (
        <p className="note fine">
          {texts.support} {error.supportId}
        </p>
      )}
    </>
  );
}
