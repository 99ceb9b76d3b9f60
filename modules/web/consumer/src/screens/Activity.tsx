import { Card, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { ReceiptText, Wallet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMovements, useWallet } from '../api/queries';
import type { Movement } from '../api/types';
import { useDates } from '../parts/dates';
import { HappeningNow } from '../parts/HappeningNow';
import { Money } from '../parts/Money';
import { MovementRow } from '../parts/MovementRow';
import { Page } from '../parts/Page';
import {
  InlineProblem,
  Loading,
  NoticeCard,
  OfflineNotice,
  ProblemNotice,
  RowSkeletons,
} from '../parts/states';

export default function Activity() {
  const { t } = useTranslation();
  return (
    <Page title={t('activity.title')}>
      <div className="columns">
        <Movements />
        <div className="stack first-on-phone">
          <BalanceNow />
          <HappeningNow />
        </div>
      </div>
    </Page>
  );
}

function Movements() {
  const { t } = useTranslation();
  const movements = useMovements();
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
  if (items.length === 0) {
    return (
      <NoticeCard icon={ReceiptText} tone="jade" title={t('activity.empty')} note={t('activity.emptyNote')}>
        <Button component={Link} to="/top-up">
          {t('app.topUp')}
        </Button>
      </NoticeCard>
    );
  }
  return (
    <div className="stack">
      <Days items={items} />
      {movements.isFetchNextPageError && <InlineProblem error={movements.error} />}
      {movements.hasNextPage ? (
        <Button
          variant="default"
          h={48}
          loading={movements.isFetchingNextPage}
          onClick={() => void movements.fetchNextPage()}
        >
          {t('activity.more')}
        </Button>
      ) : (
        <p className="note centre">{t('activity.end')}</p>
      )}
    </div>
  );
}

function Days({ items }: { items: Movement[] }) {
  const dates = useDates();
  const days = new Map<string, Movement[]>();
  for (const item of items) {
    const name = dates.dayName(item.at);
    days.set(name, [...(days.get(name) ?? []), item]);
  }
  return [...days].map(([name, movements]) => (
    <Card key={name}>
      <h2 className="heading">{name}</h2>
      <div className="rows">
        {movements.map((movement) => (
          <MovementRow key={movement.id} movement={movement} full />
        ))}
      </div>
    </Card>
  ));
}

function BalanceNow() {
  const { t } = useTranslation();
  const balances = useWallet().data?.balances ?? [];
  return balances.map((balance) => (
    <Card key={balance.currency}>
      <div className="row">
        <Glyph icon={Wallet} tone="jade" />
        <div className="grow">
          <div className="note">{t('activity.now')}</div>
          <Money value={balance.available} size={22} hideable />
        </div>
        {balance.held.amount > 0 && (
          <div className="figure">
            <div className="note">{t('home.held')}</div>
            <Money value={balance.held} size={16} hideable />
          </div>
        )}
      </div>
    </Card>
  ));
}
