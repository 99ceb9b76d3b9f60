import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankAccount } from '../api/bankAccounts';
import { call } from '../api/client';
import { InlineProblem } from './states';

type Props = { account: BankAccount; onNamed?: () => void };

/** What its owner calls an account; left empty, the bank's name is used. */
export default function NameBankAccount({ account, onNamed }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(account.nickname ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await call('PUT', `/bank-accounts/${account.id}/name`, { body: { name } });
      await queries.invalidateQueries({ queryKey: ['bank-accounts'] });
      onNamed?.();
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  return (
    <form className="stack" onSubmit={save}>
      <TextInput
        size="md"
        label={t('bankAccount.name')}
        name="nickname"
        autoComplete="off"
        maxLength={40}
        placeholder={account.bank}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <InlineProblem error={error} />
      <Button type="submit" variant="light" h={48} fullWidth loading={busy}>
        {t('bankAccount.save')}
      </Button>
    </form>
  );
}
