import { Card, Glyph } from '@kit/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Landmark, Pencil, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BankAccount, useBankAccounts } from '../api/bankAccounts';
import { AccountName } from './AccountName';
import { AddBankAccount } from './AddBankAccount';
import { Removal } from './Removal';
import { Sheet } from './Sheet';
import { Loadable, RowSkeletons } from './states';

const NameBankAccount = lazy(() => import('./NameBankAccount'));

/** The accounts that money can be paid out to, and the way to another one. */
export function BankAccounts() {
  const { t } = useTranslation();
  return (
    <Card className="stack">
      <h2 className="heading">{t('bankAccount.title')}</h2>
      <Loadable query={useBankAccounts()} skeleton={<RowSkeletons count={1} />}>
        {({ items, mayBeAdded }) => (
          <>
            {items.length === 0 ? <NoAccount /> : <AccountRows items={items} />}
            {mayBeAdded ? <AddBankAccount /> : <p className="note">{t('bankAccount.notNow')}</p>}
          </>
        )}
      </Loadable>
    </Card>
  );
}

function NoAccount() {
  const { t } = useTranslation();
  return (
    <div className="row entry">
      <Glyph icon={Landmark} />
      <div className="grow">
        <div className="title">{t('bankAccount.none')}</div>
        <div className="note">{t('bankAccount.noneNote')}</div>
      </div>
    </div>
  );
}

function AccountRows({ items }: { items: BankAccount[] }) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState<BankAccount | null>(null);
  const [leaving, setLeaving] = useState<BankAccount | null>(null);
  return (
    <>
      <ul className="rows">
        {items.map((account) => (
          <li key={account.id} className="row entry">
            <Glyph icon={Landmark} tone="sky" />
            <AccountName account={account} />
            <button
              type="button"
              className="icon-button"
              aria-label={t('bankAccount.rename', { lastFour: account.lastFour })}
              onClick={() => setNaming(account)}
            >
              <Pencil size={20} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={t('bankAccount.remove', { lastFour: account.lastFour })}
              onClick={() => setLeaving(account)}
            >
              <Trash2 size={20} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <Sheet opened={naming !== null} onClose={() => setNaming(null)} title={t('bankAccount.nameTitle')}>
        <Suspense fallback={<RowSkeletons count={1} />}>
          {naming && <NameBankAccount account={naming} onNamed={() => setNaming(null)} />}
        </Suspense>
      </Sheet>
      <RemoveBankAccount account={leaving} onClose={() => setLeaving(null)} />
    </>
  );
}

function RemoveBankAccount({ account, onClose }: { account: BankAccount | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Removal
      path={`/bank-accounts/${account?.id}`}
      title={t('bankAccount.removeTitle')}
      opened={account !== null}
      onClose={onClose}
      onRemoved={async () => {
        await queries.invalidateQueries({ queryKey: ['bank-accounts'] });
        onClose();
      }}
    >
      {t('bankAccount.removeNote')}
    </Removal>
  );
}
