import { Card } from '@kit/ui';
import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { call } from '../api/client';
import { Problem } from '../api/problem';
import { usePinStatus } from '../api/queries';
import { safeNext } from '../logic/paths';
import { InboxLink } from '../parts/InboxLink';
import { NewPin } from '../parts/NewPin';
import { Page } from '../parts/Page';
import { PinField } from '../parts/PinField';
import { Promises } from '../parts/Promises';
import { CardSkeleton, InlineProblem, Loadable, NoticeCard } from '../parts/states';

/** Changes the PIN, or unlocks it after five misses: both need the password and a fresh code. */
export default function ChangePin() {
  const { t } = useTranslation();
  const status = usePinStatus();
  const locked = status.data?.locked === true;
  const [done, setDone] = useState(false);
  return (
    <Page title={t(locked ? 'pin.unlockTitle' : 'pin.changeTitle')} back="/me">
      <div className="columns">
        <Loadable query={status} skeleton={<CardSkeleton height={360} />}>
          {() => (done ? <Done /> : <Change locked={locked} onDone={() => setDone(true)} />)}
        </Loadable>
        <Promises
          title={t('me.security')}
          items={[t('pin.setNote'), t('pin.changeNote'), t('pay.protected')]}
        />
      </div>
    </Page>
  );
}

function Done() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const next = search.get('next');
  return (
    <NoticeCard icon={CircleCheck} tone="jade" title={t('pin.done')} note={t('pin.doneNote')}>
      <Button component={Link} to={next ? safeNext(next) : '/me'} h={48}>
        {t('pin.next')}
      </Button>
    </NoticeCard>
  );
}

function Change({ locked, onDone }: { locked: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const save = async (pin: string) => {
    try {
      await call('PUT', '/payment-pin', { body: { pin, password, code } });
      await queries.invalidateQueries({ queryKey: ['payment-pin'] });
      onDone();
    } catch (error) {
      if (Problem.of(error).code === 'wrong-code') setCode('');
      throw error;
    }
  };
  return (
    <Card className="stack">
      <p className="note">{t(locked ? 'pin.unlockNote' : 'pin.changeNote')}</p>
      <PasswordInput
        label={t('sign.password')}
        size="md"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('sign.showPassword') }}
      />
      <FreshCode value={code} onChange={setCode} />
      {password && code.length === 6 && <NewPin onSave={save} />}
    </Card>
  );
}

function FreshCode({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      setSentTo((await call<{ codeSentTo: string }>('POST', '/payment-pin/codes')).codeSentTo);
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  return (
    <>
      <InlineProblem error={error} />
      <Button
        variant={sentTo ? 'subtle' : 'light'}
        h={48}
        loading={busy}
        leftSection={<Send size={18} aria-hidden="true" />}
        onClick={() => void send()}
      >
        {t('pin.sendCode')}
      </Button>
      {sentTo && (
        <PinField
          label={t('code.label')}
          masked={false}
          value={value}
          onChange={onChange}
          hint={t('pin.codeSent', { to: sentTo })}
        />
      )}
      {sentTo && <InboxLink />}
    </>
  );
}
