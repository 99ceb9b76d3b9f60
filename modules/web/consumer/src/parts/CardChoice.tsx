import { Card, Chip, Glyph } from '@kit/ui';
import { CreditCard, Landmark, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankAccount } from '../api/bankAccounts';
import type { Card as CardValue } from '../api/types';
import { AccountName } from './AccountName';

export const NEW_CARD = 'new';

export function expiryOf(card: CardValue): string {
  return `${String(card.expiryMonth).padStart(2, '0')}/${String(card.expiryYear).slice(-2)}`;
}

/** What sets a card apart from the others, if anything does. */
export function CardMark({ card }: { card: CardValue }) {
  const { t } = useTranslation();
  if (card.isExpired) return <Chip tone="cinnabar">{t('cards.expired')}</Chip>;
  return card.isDefault ? <Chip tone="jade">{t('cards.default')}</Chip> : null;
}

type Chosen = { value: string; onChange: (value: string) => void };

/** Cards to choose from, one below the other. */
export function CardChoice({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <Card>
      <fieldset className="choices">
        <legend className="heading">{legend}</legend>
        {children}
      </fieldset>
    </Card>
  );
}

export function SavedCardChoices({ cards, value, onChange }: Chosen & { cards: CardValue[] }) {
  const { t } = useTranslation();
  return cards.map((card) => (
    <Choice key={card.id} id={card.id} value={value} onChange={onChange} disabled={card.isExpired}>
      <Glyph icon={CreditCard} tone={card.isExpired ? 'ink' : 'sky'} size={42} />
      <span className="grow">
        <span className="title block">{t('topUp.card', { lastFour: card.lastFour })}</span>
        <span className="note block">{t('topUp.expires', { date: expiryOf(card) })}</span>
      </span>
      <CardMark card={card} />
    </Choice>
  ));
}

/** Bank accounts to choose from, below the cards. */
export function BankAccountChoices({ accounts, value, onChange }: Chosen & { accounts: BankAccount[] }) {
  return accounts.map((account) => (
    <Choice key={account.id} id={account.id} value={value} onChange={onChange}>
      <Glyph icon={Landmark} tone="sky" size={42} />
      <AccountName account={account} />
    </Choice>
  ));
}

/** A card that is typed on the card company's page. */
export function NewCardChoice({ value, onChange }: Chosen) {
  const { t } = useTranslation();
  return (
    <Choice id={NEW_CARD} value={value} onChange={onChange}>
      <Glyph icon={Plus} tone="jade" size={42} />
      <span className="grow">
        <span className="title block">{t('topUp.newCard')}</span>
        <span className="note block">{t('topUp.newCardNote')}</span>
      </span>
    </Choice>
  );
}

type ChoiceProps = {
  id: string;
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
  children: ReactNode;
};

function Choice({ id, value, onChange, disabled, children }: ChoiceProps) {
  return (
    <label className="choice" data-chosen={value === id || undefined}>
      {children}
      <input
        type="radio"
        name="source"
        value={id}
        disabled={disabled}
        checked={value === id}
        onChange={() => onChange(id)}
      />
    </label>
  );
}
