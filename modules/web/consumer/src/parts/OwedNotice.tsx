import { Card, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Wallet } from '../api/types';
import { useMoneyText } from './Money';

/** What the person owes after a charge-back, and how it is repaid; nothing for almost everybody. */
export function OwedNotice({ wallet }: { wallet: Wallet }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  if (!wallet.owed || wallet.owed.amount <= 0) return null;
  return (
    <Card className="owed stack" label={t('cards.owe', { amount: text(wallet.owed) })}>
      <div className="row">
        <Glyph icon={Scale} tone="brass" />
        <div className="grow">
          <h2 className="title">{t('cards.owe', { amount: text(wallet.owed) })}</h2>
          <p className="note">{t('cards.oweNote')}</p>
        </div>
      </div>
      <Button component={Link} to="/top-up" h={48} variant="light" fullWidth>
        {t('app.topUp')}
      </Button>
    </Card>
  );
}
