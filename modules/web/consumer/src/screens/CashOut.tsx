import { decimalsOf, type MoneyValue, minorUnits } from '@kit/money';
import { Button } from '@mantine/core';
import { CreditCard, Scale, Wallet as WalletIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type BankAccount, type BankAccounts, useBankAccounts } from '../api/bankAccounts';
import { useAbout, useCards, useWallet } from '../api/queries';
import type { Card as CardValue, Order } from '../api/types';
import { forgetIntent } from '../logic/intent';
import { usePayment } from '../logic/usePayment';
import { AddBankAccount } from '../parts/AddBankAccount';
import { AmountEntry } from '../parts/AmountEntry';
import { BankAccountChoices, CardChoice, SavedCardChoices } from '../parts/CardChoice';
import { Confirm, type Confirmation } from '../parts/Confirm';
import { Fee } from '../parts/Fee';
import { Money, useMoneyText } from '../parts/Money';
import { Page } from '../parts/Page';
import { Promises } from '../parts/Promises';
import { Resuming } from '../parts/Resuming';
import { CardSkeleton, Loadable, NoticeCard } from '../parts/states';

/** Money out to a saved card or a bank account: how much, to which, and the PIN. */
export default function CashOut() {
  const { t } = useTranslation();
  const owed = useWallet().data?.owed;
  const accounts = useBankAccounts();
  return (
    <Page title={t('cashOut.title')} back="/me/cards">
      <Loadable query={useCards()} skeleton={<CardSkeleton height={420} />}>
        {({ items }) => {
          if (owed && owed.amount > 0) return <Owing owed={owed} />;
          const good = items.filter((card) => !card.isExpired && card.takesPayOuts);
          return (
            <Loadable query={accounts} skeleton={<CardSkeleton height={420} />}>
              {(known) =>
                good.length + known.items.length === 0 ? (
                  <Nowhere mayBeAdded={known.mayBeAdded} />
                ) : (
                  <CashOutForm cards={good} accounts={known} />
                )
              }
            </Loadable>
          );
        }}
      </Loadable>
    </Page>
  );
}

/** Who owes pays nothing out; what there is stays, and a top-up repays. */
function Owing({ owed }: { owed: MoneyValue }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  return (
    <NoticeCard
      icon={Scale}
      tone="brass"
      title={t('cashOut.owing', { amount: text(owed) })}
      note={t('cashOut.owingNote')}
    >
      <Button component={Link} to="/top-up" h={48}>
        {t('app.topUp')}
      </Button>
    </NoticeCard>
  );
}

function Nowhere({ mayBeAdded }: { mayBeAdded: boolean }) {
  const { t } = useTranslation();
  return (
    <NoticeCard icon={CreditCard} title={t('cashOut.noCard')} note={t('cashOut.noCardNote')}>
      <Button component={Link} to="/top-up" h={48}>
        {t('cards.add')}
      </Button>
      {mayBeAdded && <AddBankAccount />}
    </NoticeCard>
  );
}

const AMOUNT_PLACE = 'sycee.cash-out';

function useCashOutForm(cards: CardValue[], accounts: BankAccount[]) {
  const navigate = useNavigate();
  const currency = useAbout().data?.currency ?? 'USD';
  const [text, setText] = useState(() => sessionStorage.getItem(AMOUNT_PLACE) ?? '');
  const [search] = useSearchParams();
  const [wanted, setChosen] = useState(search.get('to'));
  const all = [...cards, ...accounts];
  const chosen = all.find(({ id }) => id === wanted) ?? all[0];
  const card = cards.find((one) => one === chosen);
  const account = accounts.find((one) => one === chosen);
  const amount = { amount: minorUnits(text, decimalsOf(currency)) ?? 0, currency };
  const onMade = (made: Order) => {
    forgetIntent();
    sessionStorage.removeItem(AMOUNT_PLACE);
    navigate(`/orders/${made.id}`, { replace: true });
  };
  const subject = `${chosen?.id}:${amount.amount}:${currency}`;
  const payment = usePayment<Order>('CASH_OUT', subject, '/cash-outs', onMade);
  const balance = useWallet().data?.balances.find((one) => one.currency === currency);
  const missing = balance ? amount.amount - balance.available.amount : 0;
  const change = (next: string) => {
    sessionStorage.setItem(AMOUNT_PLACE, next);
    setText(next);
  };
  return { currency, text, change, chosen, card, account, setChosen, amount, payment, balance, missing };
}

function CashOutForm({ cards, accounts }: { cards: CardValue[]; accounts: BankAccounts }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const form = useCashOutForm(cards, accounts.items);
  const { amount, payment, chosen, card, account, missing } = form;
  const confirmation = useConfirmation(form);
  if (payment.resuming) return <Resuming />;
  return (
    <div className="columns">
      <AmountEntry
        label={t('topUp.amount')}
        currency={form.currency}
        value={form.text}
        onChange={form.change}
      />
      <div className="stack">
        <CardChoice legend={t('cashOut.to')}>
          <SavedCardChoices cards={cards} value={chosen?.id ?? ''} onChange={form.setChosen} />
          <BankAccountChoices accounts={accounts.items} value={chosen?.id ?? ''} onChange={form.setChosen} />
        </CardChoice>
        {accounts.mayBeAdded && <AddBankAccount />}
        {missing > 0 && (
          <p role="alert" className="refusal brass">
            {t('people.short', { amount: text({ ...amount, amount: missing }) })}
          </p>
        )}
        <div className="sticky-action">
          <Button
            fullWidth
            h={54}
            size="lg"
            disabled={amount.amount === 0 || missing > 0}
            onClick={payment.open}
          >
            {amount.amount === 0 ? t('topUp.enterAmount') : t('cashOut.action', { amount: text(amount) })}
          </Button>
        </div>
        <Promises
          title={t('cashOut.safe')}
          items={[t('cashOut.safe1'), t('cashOut.safe2'), t('cashOut.safe3')]}
        />
      </div>
      {confirmation && (
        <Confirm
          {...confirmation}
          opened={payment.opened}
          onClose={payment.close}
          onConfirm={(pin) => payment.send({ amount, cardId: card?.id, accountId: account?.id, pin })}
        />
      )}
    </div>
  );
}

function useConfirmation({
  card,
  account,
  amount,
  balance,
}: ReturnType<typeof useCashOutForm>): Confirmation | null {
  const { t } = useTranslation();
  const text = useMoneyText();
  const party = card
    ? t('topUp.card', { lastFour: card.lastFour })
    : account && t('bankAccount.words', { bank: account.bank, lastFour: account.lastFour });
  if (!party) return null;
  return {
    title: t('cashOut.confirm'),
    preposition: t('pay.to'),
    party,
    amount,
    source: {
      icon: WalletIcon,
      tone: 'jade',
      name: t('pay.balance'),
      note: balance ? t('pay.available', { amount: text(balance.available) }) : '',
    },
    facts: [
      [t('pay.fee'), <Fee key="fee" value={{ ...amount, amount: 0 }} />],
      [t('cashOut.arrives'), t('cashOut.days')],
      [t('pay.total'), <Money key="total" value={amount} />],
    ],
    action: t('cashOut.action', { amount: text(amount) }),
  };
}
