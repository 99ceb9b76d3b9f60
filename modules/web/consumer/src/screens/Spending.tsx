import { Card, Glyph } from '@kit/ui';
import { Skeleton } from '@mantine/core';
import {
  ChevronLeft,
  ChevronRight,
  CreditCard,
  type LucideIcon,
  Percent,
  PiggyBank,
  ReceiptText,
  Shapes,
  Undo2,
  UserRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMonths, useSpending } from '../api/activity';
import type { Spending as SpendingOfMonth } from '../api/types';
import { isMonth, monthAfter } from '../logic/movementFilter';
import { useDates } from '../parts/dates';
import { Money } from '../parts/Money';
import { Page } from '../parts/Page';
import { faceOf, useCategoryName } from '../parts/services';
import { Loadable, NoticeCard, RowSkeletons } from '../parts/states';
import '../activity.css';

const FACES: Record<string, LucideIcon> = {
  bills: ReceiptText,
  people: UserRound,
  cards: CreditCard,
  fees: Percent,
  refunds: Undo2,
  other: Shapes,
};

/** What left the wallet for good in one month, by category. */
export default function Spending() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('month') ?? '';
  const spending = useSpending(isMonth(asked) ? asked : undefined);
  return (
    <Page title={t('spending.title')} back="/activity" narrow>
      <div className="stack">
        <MonthSwitch
          month={isMonth(asked) ? asked : spending.data?.month}
          onChoose={(next) => setSearch({ month: next }, { replace: true })}
        />
        <Loadable query={spending} skeleton={<SpendingSkeleton />}>
          {(sums) => <Categories spending={sums} />}
        </Loadable>
      </div>
    </Page>
  );
}

function MonthSwitch({ month, onChoose }: { month?: string; onChoose: (month: string) => void }) {
  const { t } = useTranslation();
  const dates = useDates();
  const months = useMonths().data?.items.map((item) => item.month) ?? [];
  if (!month) {
    return <Skeleton height={28} width={160} mx="auto" />;
  }
  const oldest = months.at(-1) ?? month;
  const newest = months[0] ?? month;
  const step = (label: string, next: string, Icon: LucideIcon) => (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      disabled={next < oldest || next > newest}
      onClick={() => onChoose(next)}
    >
      <Icon size={22} aria-hidden="true" />
    </button>
  );
  return (
    <div className="row between">
      {step(t('spending.before'), monthAfter(month, -1), ChevronLeft)}
      <h2 className="heading" aria-live="polite">
        {dates.month(month)}
      </h2>
      {step(t('spending.after'), monthAfter(month, 1), ChevronRight)}
    </div>
  );
}

function Categories({ spending }: { spending: SpendingOfMonth }) {
  const { t } = useTranslation();
  const nameOf = useCategoryName();
  const dates = useDates();
  if (spending.categories.length === 0) {
    return (
      <NoticeCard
        icon={PiggyBank}
        tone="jade"
        title={t('spending.none', { month: dates.month(spending.month) })}
        note={t('spending.noneNote')}
      />
    );
  }
  const most = Math.max(...spending.categories.map(({ spent }) => spent.amount), 1);
  return (
    <Card>
      <div className="note">{t('spending.total')}</div>
      <Money value={spending.total} size={32} hideable />
      <ul className="rows">
        {spending.categories.map(({ category, spent }) => (
          <li key={category} className="row entry">
            <Glyph icon={FACES[category] ?? faceOf(category).icon} tone={faceOf(category).tone} />
            <div className="grow">
              <div className="row between">
                <span className="title">{nameOf(category)}</span>
                <Money value={spent} hideable className={spent.amount < 0 ? 'positive' : ''} />
              </div>
              <div className="bar" aria-hidden="true">
                <i style={{ width: `${(Math.max(spent.amount, 0) / most) * 100}%` }} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      <p className="note">{t('spending.note')}</p>
    </Card>
  );
}

function SpendingSkeleton() {
  return (
    <Card>
      <Skeleton height={14} width={90} />
      <Skeleton height={36} width={160} mt={10} />
      <RowSkeletons count={4} />
    </Card>
  );
}
