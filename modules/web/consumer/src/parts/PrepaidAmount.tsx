import { decimalsOf, minorUnits } from '@kit/money';
import { Card, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import type { BillCompany, BillValidation } from '../api/types';
import { AmountEntry } from './AmountEntry';
import { useMoneyText } from './Money';
import { faceOf } from './services';
import { InlineProblem } from './states';

type Props = {
  company: BillCompany & Required<Pick<BillCompany, 'amounts'>>;
  customer: BillValidation;
  busy: boolean;
  problem: Problem | null;
  onBack: () => void;
  onChoose: (amount: number) => void;
};

/** Whom the company knows by that number, and how much to buy. */
export function PrepaidAmount({ company, customer, busy, problem, onBack, onChoose }: Props) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const [typed, setTyped] = useState('');
  const { least, most } = company.amounts;
  const amount = minorUnits(typed, decimalsOf(least.currency)) ?? 0;
  const { icon, tone } = faceOf(company.category);
  const fits = amount >= least.amount && amount <= most.amount;
  return (
    <div className="columns">
      <AmountEntry label={t('biller.buyFor')} currency={least.currency} value={typed} onChange={setTyped} />
      <Card className="stack">
        <div className="row">
          <Glyph icon={icon} tone={tone} />
          <span className="grow">
            <span className="title block">{customer.customerName ?? company.name}</span>
            <span className="note block mono">{Object.values(customer.fields).join(' · ')}</span>
          </span>
          <button type="button" className="link" onClick={onBack}>
            {t('biller.otherNumber')}
          </button>
        </div>
        <p className="note">{t('biller.between', { least: text(least), most: text(most) })}</p>
        <InlineProblem error={problem} />
        <Button size="lg" h={54} fullWidth loading={busy} disabled={!fits} onClick={() => onChoose(amount)}>
          {t('biller.goOn')}
        </Button>
      </Card>
    </div>
  );
}
