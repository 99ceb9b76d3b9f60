import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ReceiptText, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMovements } from '../api/activity';
import type { Movement } from '../api/types';
import { daysOf, type MovementFilter, toAddress } from '../logic/movementFilter';
import { useDates } from './dates';
import { Money } from './Money';
import { MovementRow } from './MovementRow';
import { InlineProblem, Loading, NoticeCard, OfflineNotice, ProblemNotice, RowSkeletons } from './states';

const TYPING_MS = 300;

type Props = { filter: MovementFilter; onClear: () => void };

/** The movements that are wanted, day by day, and more of them on demand. */
export function MovementList({ filter, onClear }: Props) {
  const [words] = useDebouncedValue(filter.words, TYPING_MS);
  const movements = useMovements({ ...filter, words });
  const { t } = useTranslation();
  if (!movements.data) {
    if (movements.fetchStatus === 'paused') return <OfflineNotice />;
    if (movements.isError)
      return <ProblemNotice error={movements.error} onRetry={() => void movements.refetch()} />;
    return (
      <Card>
        <Loading>
          <RowSkeletons count={8} />
        </Loading>
      </Card>
    );
  }
  const items = movements.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !movements.hasNextPage) return <Nothing filter={filter} onClear={onClear} />;
  return (
    <div className="stack">
      {items.length === 0 && (
        <NoticeCard icon={SearchX} title={t('activity.soFar')} note={t('activity.soFarNote')} />
      )}
      <Days items={items} hasMore={movements.hasNextPage} />
      {movements.isFetchNextPageError && <InlineProblem error={movements.error} />}
      {movements.hasNextPage ? (
        <Button
          variant="default"
          h={48}
          loading={movements.isFetchingNextPage}
          onClick={() => void movements.fetchNextPage()}
        >
          {items.length === 0 ? t('activity.searchOn') : t('activity.more')}
        </Button>
      ) : (
        <p className="note centre">{t('activity.end')}</p>
      )}
    </div>
  );
}

/** Nothing at all, or nothing of what was asked for: what it means and the way out differ. */
function Nothing({ filter, onClear }: Props) {
  const { t } = useTranslation();
  if (toAddress(filter).size === 0) {
    return (
      <NoticeCard icon={ReceiptText} tone="jade" title={t('activity.empty')} note={t('activity.emptyNote')}>
        <Button component={Link} to="/top-up">
          {t('app.topUp')}
        </Button>
      </NoticeCard>
    );
  }
  const title = filter.words
    ? t('activity.noWords', { words: filter.words })
    : t(`activity.none.${filter.show}`);
  return (
    <NoticeCard icon={SearchX} title={title} note={t('activity.noneNote')}>
      <Button variant="default" onClick={onClear}>
        {t('activity.clear')}
      </Button>
    </NoticeCard>
  );
}

function Days({ items, hasMore }: { items: Movement[]; hasMore: boolean }) {
  const { t } = useTranslation();
  const dates = useDates();
  return daysOf(items, hasMore, dates.dayName).map(({ name, movements, total }) => (
    <Card key={movements[0].id}>
      <div className="row between">
        <h2 className="heading">{name}</h2>
        {total && movements.length > 1 && (
          <span className="note">
            {t('activity.dayTotal')} <Money value={total} size={14} signed hideable />
          </span>
        )}
      </div>
      <div className="rows">
        {movements.map((movement) => (
          <MovementRow key={movement.id} movement={movement} full />
        ))}
      </div>
    </Card>
  ));
}
