import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { useNotices } from '../api/queries';
import { NoticeRow } from '../parts/NoticeRow';
import { Page } from '../parts/Page';
import {
  InlineProblem,
  Loading,
  NoticeCard,
  OfflineNotice,
  ProblemNotice,
  RowSkeletons,
} from '../parts/states';

export default function Notices() {
  const { t } = useTranslation();
  return (
    <Page title={t('notices.title')} back="/" narrow>
      <All />
    </Page>
  );
}

function All() {
  const { t } = useTranslation();
  const notices = useNotices();
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  useMarkAsRead(items[0]?.position ?? 0);
  if (!notices.data) {
    if (notices.fetchStatus === 'paused') return <OfflineNotice />;
    if (notices.isError)
      return <ProblemNotice error={notices.error} onRetry={() => void notices.refetch()} />;
    return (
      <Card>
        <Loading>
          <RowSkeletons count={6} />
        </Loading>
      </Card>
    );
  }
  if (items.length === 0) {
    return <NoticeCard icon={Bell} tone="jade" title={t('notices.empty')} note={t('notices.emptyNote')} />;
  }
  return (
    <div className="stack">
      <Card>
        <div className="rows">
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </div>
      </Card>
      {notices.isFetchNextPageError && <InlineProblem error={notices.error} />}
      {notices.hasNextPage && (
        <Button
          variant="default"
          h={48}
          loading={notices.isFetchingNextPage}
          onClick={() => void notices.fetchNextPage()}
        >
          {t('notices.more')}
        </Button>
      )}
    </div>
  );
}

/** What was shown counts as read from then on; the page itself keeps saying what was new when it was opened. */
function useMarkAsRead(newest: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (newest === 0) return;
    void call('PUT', '/notices/read', { body: { position: newest } })
      .then(() => queries.invalidateQueries({ queryKey: ['notices', 'unread'] }))
      .catch(() => undefined);
  }, [newest, queries]);
}
