import { Card, Chip, Glyph } from '@kit/ui';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { CreditCard, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card as CardValue, Items } from '../api/types';
import { Loadable } from './states';

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

type Props = { cards: UseQueryResult<Items<CardValue>>; value: string; onChange: (value: string) => void };

/** Where the money comes from: a saved card, or a new one on the card company's page. */
export function CardChoice({ cards, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Card>
      <fieldset className="choices">
        <legend className="heading">{t('topUp.source')}</legend>
        <Loadable query={cards} skeleton={<Skeleton height={70} radius={14} />}>
          {({ items }) =>
            items.map((card) => (
              <Choice key={card.id} id={card.id} value={value} onChange={onChange} disabled={card.isExpired}>
                <Glyph icon={CreditCard} tone={card.isExpired ? 'ink' : 'sky'} size={42} />
                <span className="grow">
                  <span className="title block">{t('topUp.card', { lastFour: card.lastFour })}</span>
                  <span className="note block">{t('topUp.expires', { date: expiryOf(card) })}</span>
                </span>
                <CardMark card={card} />
              </Choice>
            ))
          }
        </Loadable>
        <Choice id={NEW_CARD} value={value} onChange={onChange}>
          <Glyph icon={Plus} tone="jade" size={42} />
          <span className="grow">
            <span className="title block">{t('topUp.newCard')}</span>
            <span className="note block">{t('topUp.newCardNote')}</span>
          </span>
        </Choice>
      </fieldset>
    </Card>
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
