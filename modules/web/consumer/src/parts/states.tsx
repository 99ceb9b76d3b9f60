import { Card, Glyph, type Tone } from '@kit/ui';
import { Button, CopyButton, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { CircleAlert, type LucideIcon, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { useProblemText } from './problems';

type Notice = {
  icon: LucideIcon;
  tone?: Tone;
  title: string;
  note: ReactNode;
  children?: ReactNode;
  role?: 'alert';
};

/** One calm card for "nothing here", "went wrong" and "offline": what, what about the money, what next. */
export function NoticeCard({ icon, tone = 'ink', title, note, children, role }: Notice) {
  return (
    <Card className="notice">
      <div role={role} className="stack tight">
        <Glyph icon={icon} tone={tone} size={56} />
        <h2 className="heading">{title}</h2>
        <p className="note">{note}</p>
      </div>
      {children}
    </Card>
  );
}

export function OfflineNotice() {
  const { t } = useTranslation();
  return (
    <NoticeCard
      icon={WifiOff}
      tone="brass"
      title={t('offline.title')}
      note={t('offline.note')}
      role="alert"
    />
  );
}

/** What could not be shown; to look at something moves no money, and takes none back. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const problem = Problem.of(error);
  const { title } = useProblemText()(problem);
  return (
    <NoticeCard icon={CircleAlert} tone="cinnabar" title={title} note={t('money.untouched')} role="alert">
      {onRetry && <Button onClick={onRetry}>{t('app.retry')}</Button>}
      <SupportId id={problem.supportId} />
    </NoticeCard>
  );
}

export function SupportId({ id }: { id?: string }) {
  const { t } = useTranslation();
  if (!id) return null;
  return (
    <CopyButton value={id}>
      {({ copied, copy }) => (
        <button type="button" className="link fine" onClick={copy}>
          {copied ? t('app.copied') : t('error.support', { id })}
        </button>
      )}
    </CopyButton>
  );
}

/** A refusal told inside a form, next to the button that caused it. */
export function InlineProblem({ error, unclear }: { error: unknown; unclear?: string }) {
  const text = useProblemText();
  if (!error) return null;
  const problem = Problem.of(error);
  const { title, money } = text(problem, unclear);
  return (
    <div role="alert" className="refusal">
      <CircleAlert size={18} aria-hidden="true" />
      <div className="grow">
        <strong>{title}</strong>
        <div>{money}</div>
        <SupportId id={problem.supportId} />
      </div>
    </div>
  );
}

type LoadableProps<T> = { query: UseQueryResult<T>; skeleton: ReactNode; children: (data: T) => ReactNode };

/** Shows the data, also when it is stale; else the skeleton, the fault, or that there is no connection. */
export function Loadable<T>({ query, skeleton, children }: LoadableProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.fetchStatus === 'paused') return <OfflineNotice />;
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading>{skeleton}</Loading>;
}

export function Loading({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div aria-busy="true">
      <span className="unseen" role="status">
        {t('app.loading')}
      </span>
      {children}
    </div>
  );
}

export function RowSkeletons({ count = 3 }: { count?: number }) {
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the placeholders are all the same and never move
    <div className="row entry" key={index}>
      <Skeleton height={44} width={44} radius={14} />
      <div className="grow stack tight">
        <Skeleton height={14} width="55%" />
        <Skeleton height={12} width="35%" />
      </div>
      <Skeleton height={16} width={72} />
    </div>
  ));
}

export function CardSkeleton({ height = 220 }: { height?: number }) {
  return <Skeleton height={height} radius={18} />;
}
