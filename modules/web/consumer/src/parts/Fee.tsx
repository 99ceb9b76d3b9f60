import type { MoneyValue } from '@kit/money';
import { useTranslation } from 'react-i18next';
import { Money } from './Money';

export function Fee({ value }: { value: MoneyValue }) {
  const { t } = useTranslation();
  return value.amount === 0 ? <span className="positive">{t('pay.free')}</span> : <Money value={value} />;
}
