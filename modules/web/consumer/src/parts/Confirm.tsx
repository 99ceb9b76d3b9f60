import type { MoneyValue } from '@kit/money';
import type { Tone } from '@kit/ui';
import type { LucideIcon } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import type { Fact } from './Facts';
import { useMoneyText } from './Money';

export type Confirmation = {
  title: string;
  /** "to" or "from", set before the other party's name. */
  preposition: string;
  party: string;
  amount: MoneyValue;
  facts: Fact[];
  source: { icon: LucideIcon; tone: Tone; name: string; note: string };
  action: string;
  /** What cannot be taken back, or not be checked. */
  warning?: ReactNode;
};

export type ConfirmProps = Confirmation & {
  opened: boolean;
  onClose: () => void;
  /** Sends the command; it resolves once the payment's own page is shown, or with the refusal. */
  onConfirm: (pin: string) => Promise<Problem | null>;
};

const ConfirmSheet = lazy(() => import('./ConfirmSheet'));

/** The confirm sheet, fetched while the person still reads the page behind it. */
export function Confirm(props: ConfirmProps) {
  return (
    <Suspense>
      <ConfirmSheet {...props} />
    </Suspense>
  );
}

export function usePayAction(): (amount: MoneyValue) => string {
  const { t } = useTranslation();
  const text = useMoneyText();
  return (amount) => t('pay.payNow', { amount: text(amount) });
}
