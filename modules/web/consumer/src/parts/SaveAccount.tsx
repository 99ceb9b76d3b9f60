import { Card, Glyph } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { BookmarkCheck, BookmarkPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../api/client';
import { refreshSavedBills, type SavedAccount, useSavedAccounts } from '../api/savedBills';
import type { BillPayment } from '../api/types';
import { isPaidDirectly } from '../logic/fields';
import { InlineProblem } from './states';

/** Offered on the receipt of a paid bill: keep the account, so that next time nothing is typed. */
export function SaveAccount({ bill }: { bill: BillPayment }) {
  const { t } = useTranslation();
  const accounts = useSavedAccounts().data?.items;
  if (!accounts) return null;
  const saved = accounts.find((account) => isSame(account, bill));
  if (!saved) return <SaveForm bill={bill} />;
  return (
    <Card>
      <Link className="row entry" to={`/saved-bills/${saved.id}`}>
        <Glyph icon={BookmarkCheck} tone="jade" />
        <span className="grow">
          <span className="title block">{t('saved.isSaved', { nickname: saved.nickname })}</span>
          <span className="note block">{t('saved.isSavedNote')}</span>
        </span>
      </Link>
    </Card>
  );
}

function isSame({ company, fields }: SavedAccount, bill: BillPayment): boolean {
  const content = (of: Record<string, string>) => JSON.stringify(Object.entries(of).sort());
  return company.id === bill.company.id && content(fields) === content(bill.fields);
}

function SaveForm({ bill }: { bill: BillPayment }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [nickname, setNickname] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const hasNoBills = bill.receipt?.token !== undefined || isPaidDirectly(bill);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const body = { companyId: bill.company.id, fields: bill.fields, nickname };
      await call('POST', '/saved-accounts', { body });
      refreshSavedBills(queries);
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  return (
    <Card>
      <form className="stack" onSubmit={save}>
        <div className="row">
          <Glyph icon={BookmarkPlus} tone="jade" />
          <div className="grow">
            <h2 className="title">{t('saved.offer')}</h2>
            <p className="note">{t(hasNoBills ? 'saved.offerAgain' : 'saved.offerNote')}</p>
          </div>
        </div>
        <TextInput
          size="md"
          label={t('saved.nickname')}
          name="nickname"
          autoComplete="off"
          maxLength={40}
          placeholder={bill.company.name}
          value={nickname}
          onChange={(event) => setNickname(event.currentTarget.value)}
        />
        <InlineProblem error={error} />
        <Button type="submit" variant="light" h={48} fullWidth loading={busy}>
          {t('saved.save')}
        </Button>
      </form>
    </Card>
  );
}
