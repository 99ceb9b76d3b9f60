import type { MoneyValue } from '@kit/money';
import { Wallet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../api/queries';
import type { Confirmation } from './Confirm';
import { useMoneyText } from './Money';

function useBalance(currency: string) {
  const balances = useWallet().data?.balances;
  return balances && (balances.find((balance) => balance.currency === currency)?.available.amount ?? 0);
}

/** How much the balance lacks; nothing while it is not known. */
export function useMissing({ amount, currency }: MoneyValue): number {
  const balance = useBalance(currency);
  return balance === undefined ? 0 : amount - balance;
}

/** The balance as what a payment is made from. */
export function useBalanceSource(currency: string): Confirmation['source'] {
  const { t } = useTranslation();
  const text = useMoneyText();
  const amount = useBalance(currency);
  const note = amount === undefined ? '' : t('pay.available', { amount: text({ amount, currency }) });
  return { icon: Wallet, tone: 'jade', name: t('pay.balance'), note };
}
