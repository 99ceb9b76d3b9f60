import { Card, Chip, Glyph } from '@kit/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  runningMandate,
  type SavedAccount,
  useMandates,
  useSavedAccount,
  useSavedAccounts,
} from '../api/savedBills';
import { useDates } from './dates';
import { Money } from './Money';
import { faceOf } from './services';

/** The saved accounts of a category, or of all, above its companies; nothing at all while there are none. */
export function SavedAccounts({ category }: { category?: string }) {
  const { t } = useTranslation();
  const accounts = useSavedAccounts().data?.items ?? [];
  const own = accounts.filter(({ company }) => !category || company.category === category);
  if (own.length === 0) return null;
  return (
    <Card>
      <h2 className="heading">{t('saved.title')}</h2>
      <AccountRows accounts={own} />
    </Card>
  );
}

export function AccountRows({ accounts }: { accounts: SavedAccount[] }) {
  return (
    <ul className="rows">
      {accounts.map((account) => (
        <li key={account.id}>
          <AccountRow known={account} />
        </li>
      ))}
    </ul>
  );
}

function AccountRow({ known }: { known: SavedAccount }) {
  const { t } = useTranslation();
  const account = useSavedAccount(known.id, known).data ?? known;
  const mandate = runningMandate(useMandates().data?.items ?? [], known.id);
  const { icon, tone } = faceOf(account.company.category);
  return (
    <Link className="row entry" to={`/saved-bills/${account.id}`}>
      <Glyph icon={icon} tone={tone} />
      <span className="grow">
        <bdi className="title block">{account.nickname}</bdi>
        <span className="note block">
          {account.company.name} · {Object.values(account.fields).join(' · ')}
        </span>
        {mandate && (
          <Chip tone={mandate.state === 'ACTIVE' ? 'jade' : 'ink'}>
            {t(mandate.state === 'ACTIVE' ? 'autopay.isOn' : 'autopay.isPaused')}
          </Chip>
        )}
      </span>
      <WhatIsDue account={account} />
    </Link>
  );
}

function WhatIsDue({ account: { bill } }: { account: SavedAccount }) {
  const { t } = useTranslation();
  const dates = useDates();
  if (!bill) return null;
  if (!bill.due) return <span className="note">{t('saved.nothingDue')}</span>;
  return (
    <span className="figure">
      <Money value={bill.due.total} hideable />
      <span className={bill.due.overdue ? 'negative fine block' : 'note fine block'}>
        {t(bill.due.overdue ? 'saved.wasDue' : 'saved.due', { date: dates.day(bill.due.dueDate) })}
      </span>
    </span>
  );
}
