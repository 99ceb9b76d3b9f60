import { Card, Glyph } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import { ChevronRight, HandCoins, QrCode, Search, Users } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { lookUp, type Payee, usePayees } from '../api/people';
import { payeeMeant } from '../logic/payeeLink';
import { FavouriteButton } from '../parts/FavouriteButton';
import { Page } from '../parts/Page';
import { Portrait } from '../parts/Portrait';
import { Promises } from '../parts/Promises';
import { ScanButton } from '../parts/ScanButton';
import { InlineProblem, Loadable, RowSkeletons } from '../parts/states';

/** Whom to send money: somebody new by phone, e-mail or link, or one of those known. */
export default function Send() {
  const { t } = useTranslation();
  return (
    <Page title={t('people.send')} back="/">
      <div className="columns">
        <div className="stack">
          <Recipient />
          <KnownPayees />
        </div>
        <div className="stack">
          <ReceiveCard />
          <Promises
            title={t('people.trust')}
            items={[t('people.trust1'), t('people.trust2'), t('people.trust3')]}
          />
        </div>
      </div>
    </Page>
  );
}

function Recipient() {
  const { t } = useTranslation();
  const form = useRecipient();
  return (
    <form onSubmit={form.submit} noValidate>
      <Card className="stack">
        <TextInput
          ref={form.field}
          name="to"
          size="md"
          label={t('people.to')}
          description={t('people.toNote')}
          placeholder={t('sign.loginExample')}
          autoComplete="off"
          maxLength={300}
          leftSection={<Search size={18} aria-hidden="true" />}
          value={form.to}
          error={form.missing ? t('people.needTo') : undefined}
          onChange={(event) => form.change(event.currentTarget.value)}
        />
        <InlineProblem error={form.problem} />
        <Button type="submit" size="lg" h={54} fullWidth loading={form.busy}>
          {t('people.find')}
        </Button>
        <ScanButton />
      </Card>
    </form>
  );
}

function useRecipient() {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [to, setTo] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const change = (typed: string) => {
    setTo(typed);
    setMissing(false);
    setProblem(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const meant = payeeMeant(to);
    setMissing(meant === '');
    if (meant === '') return field.current?.focus();
    setBusy(true);
    try {
      const payee = await lookUp(meant);
      return void navigate(`/pay/${payee.payeeId}`);
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  return { field, to, missing, busy, problem, change, submit };
}

function KnownPayees() {
  const { t } = useTranslation();
  return (
    <Card>
      <h2 className="heading">{t('people.known')}</h2>
      <Loadable query={usePayees()} skeleton={<RowSkeletons count={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="row entry">
              <Glyph icon={Users} tone="jade" />
              <p className="note grow">{t('people.nobody')}</p>
            </div>
          ) : (
            <ul className="rows">
              {items.map((payee) => (
                <KnownPayee key={payee.payeeId} payee={payee} />
              ))}
            </ul>
          )
        }
      </Loadable>
    </Card>
  );
}

function KnownPayee({ payee }: { payee: Payee }) {
  return (
    <li className="row payee-row">
      <Link className="row entry grow" to={`/pay/${payee.payeeId}`}>
        <Portrait name={payee.maskedName} />
        <span className="grow">
          <span className="title block">{payee.maskedName}</span>
          <span className="note block">{payee.maskedLogin}</span>
        </span>
      </Link>
      <FavouriteButton payee={payee} />
    </li>
  );
}

function ReceiveCard() {
  const { t } = useTranslation();
  return (
    <Card>
      <div className="rows">
        <Link className="row entry" to="/receive">
          <Glyph icon={QrCode} tone="sky" />
          <span className="grow">
            <span className="title block">{t('people.receive')}</span>
            <span className="note block">{t('people.receiveNote')}</span>
          </span>
          <ChevronRight size={20} aria-hidden="true" />
        </Link>
        <Link className="row entry" to="/requests">
          <Glyph icon={HandCoins} tone="brass" />
          <span className="grow">
            <span className="title block">{t('requests.title')}</span>
            <span className="note block">{t('requests.note')}</span>
          </span>
          <ChevronRight size={20} aria-hidden="true" />
        </Link>
      </div>
    </Card>
  );
}
