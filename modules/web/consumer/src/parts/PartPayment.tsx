import { cleanAmount, decimalsOf, minorUnits } from '@kit/money';
import { Card } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import type { BillQuote } from '../api/types';
import { useMoneyText } from './Money';
import { InlineProblem } from './states';

type Props = { quote: BillQuote; onChange: (amount: number) => Promise<Problem | null> };

/** Pays less than the bill, where the company takes parts. */
export function PartPayment({ quote, onChange }: Props) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const { least, due } = quote;
  if (!least || !due) return null;
  const decimals = decimalsOf(due.currency);
  const range = t('biller.between', { least: text(least), most: text(due) });
  const change = async (amount: number) => {
    setBusy(true);
    setProblem(await onChange(amount));
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const amount = minorUnits(typed, decimals) ?? 0;
    const fits = amount >= least.amount && amount <= due.amount;
    setWrong(!fits);
    if (fits) void change(amount);
  };
  return (
    <Card>
      <form className="stack" onSubmit={submit} noValidate>
        <TextInput
          name="part"
          size="md"
          inputMode="decimal"
          autoComplete="off"
          label={t('biller.part')}
          description={range}
          value={typed}
          error={wrong ? range : undefined}
          onChange={(event) => setTyped(cleanAmount(event.currentTarget.value, decimals))}
        />
        <InlineProblem error={problem} />
        <Button type="submit" variant="default" h={48} size="md" loading={busy}>
          {t('biller.payPart')}
        </Button>
        {quote.amount.amount < due.amount && (
          <Button variant="subtle" h={44} onClick={() => void change(due.amount)}>
            {t('biller.payAll', { amount: text(due) })}
          </Button>
        )}
      </form>
    </Card>
  );
}
