import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refreshMoney } from '../api/queries';
import { forgetIntent, keptIntent, type PaymentIntent } from './intent';

/** The payment's own page is on the screen: its key has done its work, and balances may have changed. */
export function useEndOfIntent(kind: PaymentIntent['kind'], outcome: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!outcome) return;
    if (keptIntent()?.kind === kind) forgetIntent();
    refreshMoney(queries);
  }, [kind, outcome, queries]);
}
