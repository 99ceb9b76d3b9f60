import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { call } from '../api/client';
import { enter } from '../api/queries';
import type { Session } from '../api/types';
import { safeNext, withNext } from '../logic/paths';
import { useForm } from '../logic/useForm';
import { Entrance } from '../parts/Entrance';
import { InlineProblem } from '../parts/states';

export default function SignIn() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const next = safeNext(search.get('next'));
  const form = useSignIn();
  const expired = search.has('expired');
  return (
    <Entrance
      title={expired ? t('sign.expired') : t('sign.inTitle')}
      note={expired ? t('sign.expiredNote') : t('sign.inNote')}
    >
      <form onSubmit={form.submit} noValidate className="stack">
        <TextInput
          {...form.input('login')}
          label={t('sign.login')}
          placeholder={t('sign.loginExample')}
          size="md"
          autoComplete="username"
          autoCapitalize="none"
        />
        <PasswordInput
          {...form.input('password')}
          label={t('sign.password')}
          size="md"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('sign.showPassword') }}
        />
        <InlineProblem error={form.problem} />
        <Button type="submit" size="lg" h={54} fullWidth loading={form.busy}>
          {t('sign.in')}
        </Button>
      </form>
      <p className="note other-way">
        {t('sign.noAccount')}{' '}
        <Link className="link" to={withNext('/sign-up', next)}>
          {t('sign.up')}
        </Link>
      </p>
    </Entrance>
  );
}

function useSignIn() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useForm(
    { login: '', password: '' },
    ({ login, password }) => ({
      ...(!login.trim() && { login: t('sign.needLogin') }),
      ...(!password && { password: t('sign.needPassword') }),
    }),
    async ({ login, password }) => {
      enter(queries, await call<Session>('POST', '/sessions', { body: { login: login.trim(), password } }));
    },
  );
}
