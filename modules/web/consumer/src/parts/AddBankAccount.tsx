import { Button } from '@mantine/core';
import { Landmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankAccount } from '../api/bankAccounts';
import { call } from '../api/client';
import { InlineProblem } from './states';

/** Opens the card company's own page, where the number of an account is typed and Sycee never sees it. */
export function AddBankAccount({ again = false }: { again?: boolean }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const add = async () => {
    setBusy(true);
    setError(null);
    try {
      const { id, redirectUrl } = await call<BankAccount>('POST', '/bank-accounts');
      window.location.assign(redirectUrl ?? `/bank-accounts/${id}`);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <div className="stack tight">
      <InlineProblem error={error} />
      <Button
        variant="default"
        h={50}
        fullWidth
        loading={busy}
        leftSection={<Landmark size={18} aria-hidden="true" />}
        onClick={() => void add()}
      >
        {t(again ? 'result.again' : 'bankAccount.add')}
      </Button>
    </div>
  );
}
