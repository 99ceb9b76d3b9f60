import { Card, Glyph } from '@kit/ui';
import { ChartNoAxesColumn, ChevronRight, Wallet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useWallet } from '../api/queries';
import { fromAddress, type MovementFilter, toAddress } from '../logic/movementFilter';
import { HappeningNow } from '../parts/HappeningNow';
import { Money } from '../parts/Money';
import { MovementFilters } from '../parts/MovementFilters';
import { MovementList } from '../parts/MovementList';
import { Page } from '../parts/Page';

export default function Activity() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filter = fromAddress(search);
  const choose = (chosen: Partial<MovementFilter>) =>
    setSearch((now) => toAddress({ ...fromAddress(now), ...chosen }), { replace: true });
  return (
    <Page title={t('activity.title')}>
      <div className="columns">
        <div className="stack">
          <MovementFilters filter={filter} onChoose={choose} />
          <MovementList filter={filter} onClear={() => setSearch({}, { replace: true })} />
        </div>
        <div className="stack first-on-phone">
          <BalanceNow />
          <HappeningNow />
          <SpendingLink />
        </div>
      </div>
    </Page>
  );
}

function SpendingLink() {
  const { t } = useTranslation();
  return (
    <Card>
      <Link className="row spending-link" to="/activity/spending">
        <Glyph icon={ChartNoAxesColumn} tone="plum" />
        <span className="grow">
          <span className="title block">{t('spending.title')}</span>
          <span className="note block">{t('spending.lead')}</span>
        </span>
        <ChevronRight size={20} aria-hidden="true" />
      </Link>
    </Card>
  );
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
