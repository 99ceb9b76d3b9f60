import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { call } from '../api/client';
import { Problem } from '../api/problem';
import { enter } from '../api/queries';
import type { Registration, Session } from '../api/types';
import { forgetRegistration, keptRegistration } from '../logic/registration';
import { Entrance } from '../parts/Entrance';
import { InboxLink } from '../parts/InboxLink';
import { PinField } from '../parts/PinField';
import { useProblemText } from '../parts/problems';
import { InlineProblem } from '../parts/states';

export default function EnterCode() {
  const { t } = useTranslation();
  const [registration] = useState(keptRegistration);
  if (!registration) {
    return (
      <Entrance title={t('code.gone')} note={t('code.goneNote')}>
        <Button component={Link} to="/sign-up" size="lg" h={54} fullWidth mt={20}>
          {t('sign.up')}
        </Button>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('code.title')} note={t('code.note', { to: registration.codeSentTo })}>
      <CodeForm registration={registration} />
    </Entrance>
  );
}

function CodeForm({ registration }: { registration: Registration }) {
  const { t } = useTranslation();
  const form = useCode(registration);
  const problemText = useProblemText();
  const wrongCode = form.problem?.code === 'wrong-code';
  return (
    <form onSubmit={form.submit} className="stack">
      <PinField
        label={t('code.label')}
        masked={false}
        value={form.code}
        onChange={form.setCode}
        error={wrongCode && form.problem && !form.code ? problemText(form.problem).title : undefined}
        autoFocus
        disabled={form.busy}
      />
      {!wrongCode && <InlineProblem error={form.problem} />}
      <Button type="submit" size="lg" h={54} fullWidth loading={form.busy} disabled={form.code.length < 6}>
        {t('code.check')}
      </Button>
      <InboxLink />
      <p className="note other-way">
        <Link className="link" to="/sign-up">
          {t('code.restart')}
        </Link>
      </p>
    </form>
  );
}

function useCode(registration: Registration) {
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || code.length < 6) return;
    setBusy(true);
    setProblem(null);
    try {
      const path = `/registrations/${registration.id}/confirmation`;
      enter(queries, await call<Session>('POST', path, { body: { code } }));
      forgetRegistration();
    } catch (error) {
      setCode('');
      setProblem(Problem.of(error));
    }
    setBusy(false);
  };
  return { code, setCode, submit, busy, problem };
}
