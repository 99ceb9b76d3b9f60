import { decimalsOf, minorUnits } from '@kit/money';
import { Button, Skeleton } from '@mantine/core';
import type { TFunction } from 'i18next';
import { CreditCard } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAbout, useCards } from '../api/queries';
import type { Card as CardValue, TopUp as TopUpValue } from '../api/types';
import { forgetIntent } from '../logic/intent';
import { usePayment } from '../logic/usePayment';
import { AmountEntry } from '../parts/AmountEntry';
import { CardChoice, expiryOf, NEW_CARD, NewCardChoice, SavedCardChoices } from '../parts/CardChoice';
import { Confirm, type Confirmation } from '../parts/Confirm';
import { Money, useMoneyText } from '../parts/Money';
import { Page } from '../parts/Page';
import { Promises } from '../parts/Promises';
import { Resuming } from '../parts/Resuming';
import { InlineProblem, Loadable } from '../parts/states';

export default function TopUp() {
  const { t } = useTranslation();
  const form = useTopUpForm();
  return (
    <Page title={t('topUp.title')} back="/">
      {form.payment.resuming ? <Resuming /> : <TopUpForm form={form} />}
    </Page>
  );
}

type Form = ReturnType<typeof useTopUpForm>;

function useTopUpForm() {
  const navigate = useNavigate();
  const currency = useAbout().data?.currency ?? 'USD';
  const cards = useCards();
  const [text, setText] = useState(() => sessionStorage.getItem(AMOUNT_PLACE) ?? '');
  const [chosen, setSource] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const source = chosen ?? cards.data?.items.find(isChargedFirst)?.id ?? NEW_CARD;
  const amount = { amount: minorUnits(text, decimalsOf(currency)) ?? 0, currency };
  const onMade = (made: TopUpValue) => {
    if (made.outcome === 'AWAITING_PAYER' && made.redirectUrl)
      return window.location.assign(made.redirectUrl);
    forgetIntent();
    navigate(`/top-ups/${made.id}`, { replace: true });
  };
  const payment = usePayment<TopUpValue>(
    'TOP_UP',
    `${source}:${amount.amount}:${currency}`,
    '/top-ups',
    onMade,
  );
  const change = (next: string) => {
    sessionStorage.setItem(AMOUNT_PLACE, next);
    setText(next);
  };
  const toCardPage = async () => {
    setBusy(true);
    setError(null);
    setError(await payment.send({ amount }));
    setBusy(false);
  };
  const card = cards.data?.items.find((item) => item.id === source);
  return { currency, cards, text, change, source, setSource, amount, payment, toCardPage, card, error, busy };
}

const isChargedFirst = (card: CardValue) => card.isDefault && !card.isExpired;

const AMOUNT_PLACE = 'sycee.top-up';

function TopUpForm({ form }: { form: Form }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const { amount, payment, card } = form;
  return (
    <div className="columns">
      <AmountEntry
        label={t('topUp.amount')}
        currency={form.currency}
        value={form.text}
        onChange={form.change}
      />
      <div className="stack">
        <CardChoice legend={t('topUp.source')}>
          <Loadable query={form.cards} skeleton={<Skeleton height={70} radius={14} />}>
            {({ items }) => <SavedCardChoices cards={items} value={form.source} onChange={form.setSource} />}
          </Loadable>
          <NewCardChoice value={form.source} onChange={form.setSource} />
        </CardChoice>
        <InlineProblem error={form.error} unclear={t('pay.unclearNote')} />
        <div className="sticky-action">
          <Button
            fullWidth
            h={54}
            size="lg"
            loading={form.busy}
            disabled={amount.amount === 0}
            onClick={card ? payment.open : form.toCardPage}
          >
            {amount.amount === 0 ? t('topUp.enterAmount') : t('topUp.continue', { amount: text(amount) })}
          </Button>
        </div>
        <Promises title={t('topUp.safe')} items={[t('topUp.safe1'), t('topUp.safe2'), t('topUp.safe3')]} />
      </div>
      {card && (
        <Confirm
          {...confirmation(t, text(amount), amount, card)}
          opened={payment.opened}
          onClose={payment.close}
          onConfirm={(pin) => payment.send({ amount, cardId: card.id, pin })}
        />
      )}
    </div>
  );
}

function confirmation(
  t: TFunction,
  amountText: string,
  amount: Confirmation['amount'],
  card: CardValue,
): Confirmation {
  return {
    title: t('topUp.confirm'),
    preposition: t('topUp.from'),
    party: t('topUp.card', { lastFour: card.lastFour }),
    amount,
    source: {
      icon: CreditCard,
      tone: 'sky',
      name: t('topUp.card', { lastFour: card.lastFour }),
      note: t('topUp.expires', { date: expiryOf(card) }),
    },
    facts: [
      [
        t('pay.fee'),
        <span className="positive" key="fee">
          {t('pay.free')}
        </span>,
      ],
      [t('topUp.arrives'), t('topUp.atOnce')],
      [t('topUp.total'), <Money key="total" value={amount} />],
    ],
    action: t('topUp.charge', { amount: amountText }),
  };
}
