import { decimalsOf, minorUnits } from '@kit/money';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { call } from '../api/client';
import { Problem } from '../api/problem';
import { refreshSavedBills, type SavedAccount } from '../api/savedBills';
import { proposedCeiling } from '../logic/autopay';
import { withNext } from '../logic/paths';
import { PinField } from './PinField';
import { InlineProblem } from './states';

const DAYS = ['1', '3', '7', '14'];
const USUAL = 'USD';

type Props = { account: SavedAccount; onDone: () => void };

/** The terms of a mandate, and the PIN that approves it. */
export default function AutopayTerms({ account, onDone }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const form = useTerms(account, onDone);
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <p className="note">{t('autopay.explained', { nickname: account.nickname })}</p>
      <TextInput
        size="md"
        name="ceiling"
        inputMode="decimal"
        autoComplete="off"
        label={t('autopay.ceilingLabel', { currency: form.currency })}
        description={t('autopay.ceilingNote')}
        error={form.tried && form.ceiling === null ? t('autopay.ceilingWrong') : undefined}
        value={form.text}
        onChange={(event) => form.setText(event.currentTarget.value)}
      />
      <div>
        <div className="title label" id={`${id}-days`}>
          {t('autopay.daysLabel')}
        </div>
        <SegmentedControl
          fullWidth
          size="md"
          aria-labelledby={`${id}-days`}
          data={DAYS}
          value={form.days}
          onChange={form.setDays}
        />
      </div>
      <PinField
        label={t('pay.pin')}
        value={form.pin}
        onChange={form.setPin}
        disabled={form.busy}
        hint={t('autopay.pinHint')}
        error={form.problem?.code === 'wrong-pin' && !form.pin ? t('problem.wrong-pin') : undefined}
      />
      {form.problem && form.problem.code !== 'wrong-pin' && <Refusal problem={form.problem} />}
      <Button type="submit" size="lg" h={54} fullWidth loading={form.busy} disabled={form.pin.length < 6}>
        {t('autopay.start')}
      </Button>
    </form>
  );
}

function Refusal({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const ways: Record<string, [string, string]> = {
    'pin-locked': ['/me/pin', t('pay.unlock')],
    'pin-not-set': ['/set-pin', t('pay.setPin')],
  };
  const way = ways[problem.code];
  return (
    <>
      <InlineProblem error={problem} />
      {way && (
        <Button component={Link} to={withNext(way[0], pathname)} variant="light" fullWidth h={48}>
          {way[1]}
        </Button>
      )}
    </>
  );
}

function useTerms(account: SavedAccount, onDone: () => void) {
  const queries = useQueryClient();
  const total = account.bill?.due?.total;
  const currency = total?.currency ?? USUAL;
  const decimals = decimalsOf(currency);
  const [text, setText] = useState(total ? proposedCeiling(total.amount, decimals) : '');
  const [days, setDays] = useState('3');
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ceiling = minorUnits(text.trim().replace(',', '.'), decimals) || null;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (ceiling === null) return event.currentTarget.querySelector<HTMLElement>('[name=ceiling]')?.focus();
    if (busy || pin.length < 6) return;
    setBusy(true);
    setProblem(null);
    try {
      const amount = { amount: ceiling, currency };
      const body = { accountId: account.id, ceiling: amount, daysBefore: Number(days), pin };
      await call('POST', '/mandates', { body });
      refreshSavedBills(queries);
      onDone();
    } catch (error) {
      setProblem(Problem.of(error));
    }
    setPin('');
    setBusy(false);
  };
  return { currency, text, setText, days, setDays, pin, setPin, tried, busy, problem, ceiling, submit };
}
