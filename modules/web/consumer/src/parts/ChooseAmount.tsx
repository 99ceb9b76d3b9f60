import { decimalsOf, type MoneyValue, minorUnits } from '@kit/money';
import { Card, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import type { BillCompany, BillValidation } from '../api/types';
import { AmountEntry } from './AmountEntry';
import { Money, useMoneyText } from './Money';
import { faceOf } from './services';
import { InlineProblem } from './states';
import { Unchecked } from './Unchecked';

type Props = {
  company: BillCompany & Required<Pick<BillCompany, 'amounts'>>;
  customer: BillValidation;
  busy: boolean;
  problem: Problem | null;
  onBack: () => void;
  onChoose: (amount: number) => void;
};

/** Whom the company knows by that number, or the number alone if it was not asked; and how much to buy. */
export function ChooseAmount({ company, customer, busy, problem, onBack, onChoose }: Props) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(0);
  const { least, most, denominations = [] } = company.amounts;
  const amount = denominations.length > 0 ? picked : (minorUnits(typed, decimalsOf(least.currency)) ?? 0);
  const { icon, tone } = faceOf(company.category);
  const fits = amount >= least.amount && amount <= most.amount;
  return (
    <div className="columns">
      {denominations.length > 0 ? (
        <Denominations amounts={denominations} chosen={picked} onPick={setPicked} />
      ) : (
        <AmountEntry label={t('biller.buyFor')} currency={least.currency} value={typed} onChange={setTyped} />
      )}
      <Card className="stack">
        <div className="row">
          <Glyph icon={icon} tone={tone} />
          <span className="grow">
            <span className="title block">{customer.customerName ?? company.name}</span>
            <span className="note block mono">{Object.values(customer.fields).join(' · ')}</span>
          </span>
          <button type="button" className="link" onClick={onBack}>
            {t(company.kind === 'DIRECT' ? 'biller.changeNumber' : 'biller.otherNumber')}
          </button>
        </div>
        {company.kind === 'DIRECT' && <Unchecked />}
        {denominations.length === 0 && (
          <p className="note">{t('biller.between', { least: text(least), most: text(most) })}</p>
        )}
        <InlineProblem error={problem} />
        <Button size="lg" h={54} fullWidth loading={busy} disabled={!fits} onClick={() => onChoose(amount)}>
          {t('biller.goOn')}
        </Button>
      </Card>
    </div>
  );
}

type ChipsProps = { amounts: MoneyValue[]; chosen: number; onPick: (amount: number) => void };

/** The only amounts that the company sells. */
function Denominations({ amounts, chosen, onPick }: ChipsProps) {
  const { t } = useTranslation();
  return (
    <Card className="amount-card">
      <fieldset className="quick denominations">
        <legend className="note">{t('biller.buyFor')}</legend>
        {amounts.map((each) => (
          <button
            type="button"
            key={each.amount}
            aria-pressed={each.amount === chosen}
            onClick={() => onPick(each.amount)}
          >
            <Money value={each} size={20} />
          </button>
        ))}
      </fieldset>
    </Card>
  );
}
