import { decimalsOf, minorUnits } from '@kit/money';
import { Card } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { lookUp, type PayeeName, usePayees } from '../api/people';
import { useAbout } from '../api/queries';
import { ask, refreshRequests } from '../api/requests';
import { payeeMeant } from '../logic/payeeLink';
import { sharesOf } from '../logic/shares';
import { AmountEntry } from '../parts/AmountEntry';
import { Money } from '../parts/Money';
import { Page } from '../parts/Page';
import { Portrait } from '../parts/Portrait';
import { InlineProblem } from '../parts/states';

const MOST_PEOPLE = 20;
const LONGEST_NOTE = 140;

/** Ask one person for an amount, or several for their shares of a bill. */
export default function AskMoney() {
  const { t } = useTranslation();
  const form = useAskForm();
  return (
    <Page title={t('requests.ask')} back="/requests">
      <div className="columns">
        <AmountEntry
          label={t(form.people.length > 1 || form.shared ? 'requests.total' : 'requests.amount')}
          currency={form.currency}
          value={form.text}
          onChange={form.change(form.setText)}
        />
        <div className="stack">
          <People form={form} />
          <Details form={form} />
        </div>
      </div>
    </Page>
  );
}

type Form = ReturnType<typeof useAskForm>;

function useAskForm() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const currency = useAbout().data?.currency ?? 'USD';
  const [text, setText] = useState('');
  const [people, setPeople] = useState<PayeeName[]>([]);
  const [shared, setShared] = useState(false);
  const [note, setNote] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const total = { amount: minorUnits(text, decimalsOf(currency)) ?? 0, currency };
  const all = people.length + (shared ? 1 : 0);
  const shares = all > 0 ? sharesOf(total.amount, all) : [];

  /** Whatever changes makes another asking, with another key. */
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setKey(crypto.randomUUID());
      setProblem(null);
    };
  const submit = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await ask({ payeeIds: people.map(({ payeeId }) => payeeId), total, shared, note: note.trim() }, key);
      refreshRequests(queries);
      return void navigate('/requests', { replace: true });
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  return {
    currency,
    text,
    setText,
    people,
    setPeople,
    shared,
    setShared,
    note,
    setNote,
    total,
    shares,
    change,
    submit,
    busy,
    problem,
  };
}

function People({ form }: { form: Form }) {
  const { t } = useTranslation();
  const own = form.shared ? 1 : 0;
  const without = (payeeId: string) => form.people.filter((one) => one.payeeId !== payeeId);
  const setPeople = form.change(form.setPeople);
  return (
    <Card className="stack">
      <h2 className="heading">{t('requests.whom')}</h2>
      {form.people.length > 0 && (
        <ul className="rows">
          {form.people.map((person, index) => (
            <li key={person.payeeId} className="row entry">
              <Portrait name={person.maskedName} />
              <span className="grow">
                <span className="title block">{person.maskedName}</span>
                <span className="note block">{person.maskedLogin}</span>
              </span>
              <Money value={{ ...form.total, amount: form.shares[index + own] ?? 0 }} />
              <button
                type="button"
                className="icon-button"
                aria-label={t('requests.remove', { name: person.maskedName })}
                onClick={() => setPeople(without(person.payeeId))}
              >
                <X size={20} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddPerson
        full={form.people.length >= MOST_PEOPLE}
        onAdd={(person) => setPeople([...without(person.payeeId), person])}
      />
      <KnownPeople people={form.people} onAdd={(person) => setPeople([...form.people, person])} />
    </Card>
  );
}

function AddPerson({ full, onAdd }: { full: boolean; onAdd: (person: PayeeName) => void }) {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (payeeMeant(to) === '') return;
    setBusy(true);
    setProblem(null);
    try {
      onAdd(await lookUp(payeeMeant(to)));
      setTo('');
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  return (
    <form onSubmit={submit} className="stack tight">
      <TextInput
        name="to"
        size="md"
        label={t('people.toNote')}
        placeholder={t('sign.loginExample')}
        autoComplete="off"
        maxLength={300}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <InlineProblem error={problem} />
      <Button
        type="submit"
        variant="light"
        h={48}
        loading={busy}
        disabled={full}
        leftSection={<Plus size={18} />}
      >
        {t('requests.add')}
      </Button>
    </form>
  );
}

function KnownPeople({ people, onAdd }: { people: PayeeName[]; onAdd: (person: PayeeName) => void }) {
  const { t } = useTranslation();
  const known = usePayees().data?.items.filter(
    ({ payeeId }) => !people.some((person) => person.payeeId === payeeId),
  );
  if (!known?.length) return null;
  return (
    <fieldset className="quick known" aria-label={t('people.known')}>
      {known.map((payee) => (
        <button type="button" key={payee.payeeId} onClick={() => onAdd(payee)}>
          {payee.maskedName}
        </button>
      ))}
    </fieldset>
  );
}

function Details({ form }: { form: Form }) {
  const { t } = useTranslation();
  const ready = form.people.length > 0 && form.total.amount >= form.shares.length;
  return (
    <Card className="stack">
      <label className="choice" data-chosen={form.shared || undefined}>
        <span className="grow">
          <span className="title block">{t('requests.shared')}</span>
          <span className="note block">{t('requests.sharedNote')}</span>
        </span>
        <input
          type="checkbox"
          name="shared"
          checked={form.shared}
          onChange={(event) => form.change(form.setShared)(event.currentTarget.checked)}
        />
      </label>
      <TextInput
        name="note"
        size="md"
        label={t('people.note')}
        placeholder={t('people.noteExample')}
        autoComplete="off"
        maxLength={LONGEST_NOTE}
        value={form.note}
        onChange={(event) => form.change(form.setNote)(event.currentTarget.value)}
      />
      <InlineProblem error={form.problem} />
      <Button size="lg" h={54} fullWidth disabled={!ready} loading={form.busy} onClick={form.submit}>
        {t(form.total.amount === 0 ? 'topUp.enterAmount' : ready ? 'requests.send' : 'requests.whom')}
      </Button>
    </Card>
  );
}
