import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedAccount } from '../api/savedBills';
import { Sheet } from './Sheet';
import { CardSkeleton } from './states';

const AutopayTerms = lazy(() => import('./AutopayTerms'));

type Props = { account: SavedAccount; opened: boolean; onClose: () => void };

/** Sets autopay up; the form is fetched when the sheet opens, to keep the page light. */
export default function AutopaySheet({ account, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('autopay.setUpTitle')}>
      <Suspense fallback={<CardSkeleton height={420} />}>
        <AutopayTerms account={account} onDone={onClose} />
      </Suspense>
    </Sheet>
  );
}
