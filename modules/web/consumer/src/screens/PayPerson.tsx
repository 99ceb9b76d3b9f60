import { decimalsOf, minorUnits } from '@kit/money';
import { Card } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import { UserRoundX, Wallet as WalletIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { type Payee, type PersonPayment, usePayee } from '../api/people';
import { Problem } from '../api/problem';
import { useAbout, useWallet } from '../api/queries';
import { forgetIntent } from '../logic/intent';
import { withNext } from '../logic/paths';
import { forgetSend, keepSend, keptSend, type SendDraft } from '../logic/sendDraft';
import { usePayment } from '../logic/usePayment';
import { AmountEntry } from '../parts/AmountEntry';
import { Confirm, usePayAction } from '../parts/Confirm';
import { FavouriteButton } from '../parts/FavouriteButton';
import { Fee } from '../parts/Fee';
import { Money, useMoneyText } from '../parts/Money';
import { Page } from '../parts/Page';
import { Portrait } from '../parts/Portrait';
import { Resuming } from '../parts/Resuming';
import { CardSkeleton, Loadable, NoticeCard } from '../parts/states';

const LONGEST_NOTE = 140;

/** How much to send to one payee; also where a personal QR code or a shared link leads. */
export default function PayPerson() {
  const { t } = useTranslation();
  const { payeeId = '' } = useParams();
  const payee = usePayee(payeeId);
  const gone = ['payee-unknown', 'payee-is-payer', 'invalid-login'].includes(Problem.of(payee.error).code);
  return (
    <Page title={t('people.send')} back="/send">
      {payee.isError && gone ? (
        <Nobody own={Problem.of(payee.error).code === 'payee-is-payer'} />
      ) : (
        <Loadable query={payee} skeleton={<CardSkeleton height={420} />}>
          {(value) => <Payment key={value.payeeId} payee={value} />}
        </Loadable>
      )}
    </Page>
  );
}

function Nobody({ own }: { own: boolean }) {
  const { t } = useTranslation();
  return (
    <NoticeCard
      icon={UserRoundX}
      title={t(own ? 'problem.payee-is-payer' : 'people.noPayee')}
      note={t(own ? 'people.ownCodeNote' : 'people.noPayeeNote')}
    >
      <Button component={Link} to={own ? '/receive' : '/send'}>
        {t(own ? 'people.receive' : 'people.another')}
      </Button>
    </NoticeCard>
  );
}

function Payment({ payee }: { payee: Payee }) {
  const form = useSendForm(payee);
  if (form.payment.resuming) return <Resuming />;
  return (
    <div className="columns">
      <Amount form={form} />
      <div className="stack">
        <PayeeCard payee={payee} />
        <Details form={form} />
      </div>
      <ConfirmSend payee={payee} form={form} />
    </div>
  );
}

type Form = ReturnType<typeof useSendForm>;

function useSendForm({ payeeId }: Payee) {
  const navigate = useNavigate();
  const currency = useAbout().data?.currency ?? 'USD';
  const [draft, setDraft] = useState(() => keptSend(payeeId));
  const amount = { amount: minorUnits(draft.amount, decimalsOf(currency)) ?? 0, currency };
  const note = draft.note.trim();
  const onMade = (made: PersonPayment) => {
    forgetIntent();
    forgetSend();
    navigate(`/person-payments/${made.id}`, { replace: true });
  };
  const subject = [payeeId, amount.amount, currency, note].join(':');
  const payment = usePayment<PersonPayment>('PERSON', subject, '/person-payments', onMade);
  const balance = useWallet().data?.balances.find((one) => one.currency === currency);
  const missing = balance ? amount.amount - balance.available.amount : 0;
  const change = (part: Partial<SendDraft>) => setDraft(keepSend({ ...draft, ...part }));
  const send = (pin: string) => payment.send({ payeeId, amount, note, pin });
  return { currency, draft, amount, note, payment, balance, missing, change, send };
}

function Amount({ form }: { form: Form }) {
  const { t } = useTranslation();
  return (
    <AmountEntry
      label={t('people.amount')}
      currency={form.currency}
      value={form.draft.amount}
      onChange={(amount) => form.change({ amount })}
    />
  );
}

function PayeeCard({ payee }: { payee: Payee }) {
  const { t } = useTranslation();
  return (
    <Card>
      <div className="row">
        <Portrait name={payee.maskedName} large />
        <div className="grow">
          <div className="note">{t('people.recipient')}</div>
          <h2 className="heading">{payee.maskedName}</h2>
          <div className="note">{payee.maskedLogin}</div>
        </div>
        <FavouriteButton payee={payee} />
      </div>
      <p className="note fine payee-check">{t('people.check')}</p>
    </Card>
  );
}

function Details({ form }: { form: Form }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const { amount, missing } = form;
  return (
    <Card className="stack">
      <TextInput
        name="note"
        size="md"
        label={t('people.note')}
        placeholder={t('people.noteExample')}
        autoComplete="off"
        maxLength={LONGEST_NOTE}
        value={form.draft.note}
        onChange={(event) => form.change({ note: event.currentTarget.value })}
      />
      {missing > 0 && (
        <p role="alert" className="refusal brass">
          {t('people.short', { amount: text({ ...amount, amount: missing }) })}
        </p>
      )}
      {missing > 0 ? (
        <Button component={Link} to={withNext('/top-up', '/')} size="lg" h={54} fullWidth>
          {t('pay.topUp')}
        </Button>
      ) : (
        <Button size="lg" h={54} fullWidth disabled={amount.amount === 0} onClick={form.payment.open}>
          {amount.amount === 0 ? t('topUp.enterAmount') : t('people.continue', { amount: text(amount) })}
        </Button>
      )}
    </Card>
  );
}

function ConfirmSend({ payee, form }: { payee: Payee; form: Form }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const action = usePayAction();
  const { amount, balance, payment } = form;
  return (
    <Confirm
      opened={payment.opened && amount.amount > 0}
      onClose={payment.close}
      onConfirm={form.send}
      title={t('people.confirm')}
      preposition={t('pay.to')}
      party={payee.maskedName}
      amount={amount}
      source={{
        icon: WalletIcon,
        tone: 'jade',
        name: t('pay.balance'),
        note: balance ? t('pay.available', { amount: text(balance.available) }) : '',
      }}
      facts={[
        [t('people.login'), payee.maskedLogin],
        [t('people.note'), form.note],
        [t('pay.fee'), <Fee key="fee" value={{ ...amount, amount: 0 }} />],
        [t('people.arrives'), t('topUp.atOnce')],
        [t('pay.total'), <Money key="total" value={amount} />],
      ]}
      action={action(amount)}
    />
  );
}
