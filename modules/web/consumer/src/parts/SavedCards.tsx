import { Card, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { CreditCard, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { useCards } from '../api/queries';
import type { Card as CardValue } from '../api/types';
import { CardMark, expiryOf } from './CardChoice';
import { Removal } from './Removal';
import { InlineProblem, Loadable, RowSkeletons } from './states';

export function SavedCards() {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<CardValue | null>(null);
  return (
    <Card>
      <h2 className="heading">{t('me.cards')}</h2>
      <Loadable query={useCards()} skeleton={<RowSkeletons count={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="row entry">
              <Glyph icon={CreditCard} />
              <div className="grow">
                <div className="title">{t('me.noCards')}</div>
                <div className="note">{t('me.noCardsNote')}</div>
              </div>
            </div>
          ) : (
            <ul className="rows">
              {items.map((card) => (
                <CardRow key={card.id} card={card} onRemove={() => setLeaving(card)} />
              ))}
            </ul>
          )
        }
      </Loadable>
      <RemoveCard card={leaving} onClose={() => setLeaving(null)} />
    </Card>
  );
}

function CardRow({ card, onRemove }: { card: CardValue; onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <li className="row entry">
      <Glyph icon={CreditCard} tone={card.isExpired ? 'ink' : 'sky'} />
      <div className="grow">
        <div className="title">{t('topUp.card', { lastFour: card.lastFour })}</div>
        <div className="note">
          {t(card.isExpired ? 'cards.endedOn' : 'cards.validTo', {
            brand: card.brand.toUpperCase(),
            date: expiryOf(card),
          })}
        </div>
        {card.isDefault || card.isExpired ? <CardMark card={card} /> : <MakeDefault card={card} />}
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={t('me.removeCard', { lastFour: card.lastFour })}
        onClick={onRemove}
      >
        <Trash2 size={20} aria-hidden="true" />
      </button>
    </li>
  );
}

function MakeDefault({ card }: { card: CardValue }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const choose = async () => {
    setError(null);
    try {
      await call('PUT', `/cards/${card.id}/default`);
      await queries.invalidateQueries({ queryKey: ['cards'] });
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <>
      <Button
        variant="subtle"
        h={44}
        px={0}
        aria-label={t('cards.makeDefaultOf', { lastFour: card.lastFour })}
        onClick={() => void choose()}
      >
        {t('cards.makeDefault')}
      </Button>
      <InlineProblem error={error} />
    </>
  );
}

function RemoveCard({ card, onClose }: { card: CardValue | null; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <Removal
      path={`/cards/${card?.id}`}
      title={t('me.removeTitle')}
      opened={card !== null}
      onClose={onClose}
      onRemoved={async () => {
        await queries.invalidateQueries({ queryKey: ['cards'] });
        onClose();
      }}
    >
      {t('me.removeNote')}
    </Removal>
  );
}
