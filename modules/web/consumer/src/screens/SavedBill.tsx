import { Card, Chip, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useCompanies } from '../api/queries';
import { type SavedAccount, useSavedAccount } from '../api/savedBills';
import { keepBill, quoteBill } from '../logic/billDraft';
import { AccountSettings } from '../parts/AccountSettings';
import { Autopay } from '../parts/Autopay';
import { AutopayHistory } from '../parts/AutopayHistory';
import { BillHistory } from '../parts/BillHistory';
import { useDates } from '../parts/dates';
import { Money } from '../parts/Money';
import { Page } from '../parts/Page';
import { faceOf } from '../parts/services';
import { CardSkeleton, InlineProblem, Loadable } from '../parts/states';

export default function SavedBill() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const account = useSavedAccount(id);
  return (
    <Page title={account.data?.nickname ?? t('saved.one')} back="/saved-bills">
      <Loadable query={account} skeleton={<CardSkeleton height={420} />}>
        {(value) => <Account account={value} />}
      </Loadable>
    </Page>
  );
}

function Account({ account }: { account: SavedAccount }) {
  const companies = useCompanies(account.company.category).data?.items;
  const hasNoBills = companies?.find(({ id }) => id === account.company.id)?.amounts !== undefined;
  return (
    <div className="columns">
      <div className="stack">
        <AccountBill account={account}>
          {hasNoBills ? <BuyAgain account={account} /> : <Due account={account} />}
        </AccountBill>
        {!hasNoBills && <Autopay account={account} />}
      </div>
      <div className="stack">
        <BillHistory account={account.id} />
        <AccountSettings key={account.id} account={account} hasBills={!hasNoBills} />
        <AutopayHistory account={account.id} />
      </div>
    </div>
  );
}

function AccountBill({ account, children }: { account: SavedAccount; children: ReactNode }) {
  const { t } = useTranslation();
  const { icon, tone } = faceOf(account.company.category);
  return (
    <Card className="stack">
      <div className="row">
        <Glyph icon={icon} tone={tone} size={48} />
        <div className="grow">
          <h2 className="heading">{account.company.name}</h2>
          <div className="note">{Object.values(account.fields).join(' · ')}</div>
        </div>
        {account.bill?.due?.overdue && (
          <Chip tone="cinnabar" dot>
            {t('bill.overdue')}
          </Chip>
        )}
      </div>
      {children}
    </Card>
  );
}

/** Where the payer chooses the amount: the form again, with what is known filled in. */
function BuyAgain({ account: { company, fields } }: { account: SavedAccount }) {
  const { t } = useTranslation();
  const form = `/bills/${encodeURIComponent(company.category)}/${encodeURIComponent(company.id)}`;
  return (
    <Button component={Link} to={form} state={{ fields }} size="lg" h={54} fullWidth>
      {t('saved.buyAgain')}
    </Button>
  );
}

function Due({ account }: { account: SavedAccount }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { pay, busy, error } = usePay(account);
  const { bill } = account;
  const asOf = bill && (
    <p className="note fine centre">{t('saved.asOf', { time: dates.soon(bill.fetchedAt) })}</p>
  );
  if (!bill?.due) {
    return (
      <>
        <p className="centre due">{t('saved.nothingDueNow')}</p>
        {asOf}
      </>
    );
  }
  return (
    <>
      <div className="centre due">
        <div className="note">
          {t(bill.due.overdue ? 'saved.wasDue' : 'saved.due', { date: dates.day(bill.due.dueDate) })}
        </div>
        <Money value={bill.due.total} size={44} />
      </div>
      <InlineProblem error={error} />
      <Button size="lg" h={54} fullWidth loading={busy} onClick={() => void pay()}>
        {t('saved.pay')}
      </Button>
      {asOf}
    </>
  );
}

/** Asks for the bill as the form would, so that what is paid is what is due at this moment. */
function usePay(account: SavedAccount) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id: companyId, category } = account.company;
  const pay = async () => {
    setBusy(true);
    setError(null);
    try {
      keepBill({ quote: await quoteBill({ companyId, fields: account.fields }) });
      navigate(`/bills/${encodeURIComponent(category)}/${encodeURIComponent(companyId)}/bill`);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return { pay, busy, error };
}
