import { type MoneyValue, moneyText } from '@kit/money';
import { MoneyFigure } from '@kit/ui';
import { useLocalStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** Whether the person hides amounts from onlookers; kept on this device. */
export function useHiddenAmounts() {
  return useLocalStorage({ key: 'sycee.hidden', defaultValue: false, getInitialValueInEffect: false });
}

type Props = { value: MoneyValue; size?: number; signed?: boolean; className?: string; hideable?: boolean };

export function Money({ hideable, ...props }: Props) {
  const { t, i18n } = useTranslation();
  const [hidden] = useHiddenAmounts();
  const hiddenLabel = hideable && hidden ? t('home.hidden') : undefined;
  return <MoneyFigure {...props} locale={i18n.language} hiddenLabel={hiddenLabel} />;
}

export function useMoneyText(): (value: MoneyValue) => string {
  const { i18n } = useTranslation();
  return (value) => moneyText(value, i18n.language);
}
