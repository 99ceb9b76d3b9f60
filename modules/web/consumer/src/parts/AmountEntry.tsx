import { cleanAmount, decimalsOf, type MoneyValue, moneyParts } from '@kit/money';
import { Card } from '@kit/ui';
import { useMediaQuery } from '@mantine/hooks';
import { Delete } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoneyText } from './Money';

type Props = { label: string; currency: string; value: string; onChange: (value: string) => void };

const QUICK = [50, 100, 200, 500];

/** A large amount: typed, pasted, tapped on the keypad, or picked. */
export function AmountEntry({ label, currency, value, onChange }: Props) {
  const { i18n } = useTranslation();
  const id = useId();
  const decimals = decimalsOf(currency);
  // On touch screens the page's own keypad is used, so the system's keyboard must stay away.
  const touch = useMediaQuery('(pointer: coarse)', undefined, { getInitialValueInEffect: false });
  const type = (text: string) => onChange(text === '' ? '' : cleanAmount(text, decimals));
  return (
    <div className="stack">
      <Card className="amount-card">
        <label className="note" htmlFor={id}>
          {label}
        </label>
        <div className="amount">
          <span aria-hidden="true">{symbolOf(currency, i18n.language)}</span>
          <input
            id={id}
            inputMode={touch ? 'none' : 'decimal'}
            autoComplete="off"
            placeholder={decimals === 0 ? '0' : '0.00'}
            size={Math.max(value.length, decimals === 0 ? 1 : 4)}
            value={value}
            onChange={(event) => type(event.currentTarget.value)}
          />
        </div>
        <QuickAmounts currency={currency} decimals={decimals} onPick={onChange} />
      </Card>
      <Keypad value={value} decimals={decimals} onChange={type} />
    </div>
  );
}

function QuickAmounts({
  currency,
  decimals,
  onPick,
}: {
  currency: string;
  decimals: number;
  onPick: Props['onChange'];
}) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const minor = (whole: number): MoneyValue => ({ amount: whole * 10 ** decimals, currency });
  return (
    <fieldset className="quick" aria-label={t('topUp.quick')}>
      {QUICK.map((whole) => (
        <button type="button" key={whole} onClick={() => onPick(cleanAmount(String(whole), decimals))}>
          {text(minor(whole)).replace(/[.,]0+$/, '')}
        </button>
      ))}
    </fieldset>
  );
}

function Keypad({
  value,
  decimals,
  onChange,
}: {
  value: string;
  decimals: number;
  onChange: Props['onChange'];
}) {
  const { t } = useTranslation();
  const point = decimals > 0 && !value.includes('.');
  return (
    <fieldset className="keypad" aria-label={t('topUp.keypad')}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
        <button type="button" key={digit} onClick={() => onChange(value + digit)}>
          {digit}
        </button>
      ))}
      <button
        type="button"
        aria-label={t('topUp.point')}
        disabled={!point}
        onClick={() => onChange(`${value || '0'}.`)}
      >
        .
      </button>
      <button type="button" onClick={() => onChange(`${value}0`)}>
        0
      </button>
      <button type="button" aria-label={t('topUp.delete')} onClick={() => onChange(value.slice(0, -1))}>
        <Delete size={24} aria-hidden="true" />
      </button>
    </fieldset>
  );
}

function symbolOf(currency: string, locale: string): string {
  return (
    moneyParts({ amount: 0, currency }, locale)
      .find((part) => part.small)
      ?.text.replace(/[.,]0*$/, '') ?? currency
  );
}
