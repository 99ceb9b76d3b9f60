import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call } from '../api/client';
import type { Registration } from '../api/types';
import { keepRegistration } from '../logic/registration';
import { useForm } from '../logic/useForm';
import { Entrance } from '../parts/Entrance';
import { InlineProblem } from '../parts/states';

export default function SignUp() {
  const { t } = useTranslation();
  const form = useSignUp();
  return (
    <Entrance title={t('sign.upTitle')} note={t('sign.upNote')}>
      <form onSubmit={form.submit} noValidate className="stack">
        <TextInput
          {...form.input('displayName')}
          label={t('sign.name')}
          placeholder={t('sign.namePlaceholder')}
          size="md"
          autoComplete="name"
        />
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
          description={t('sign.passwordHint')}
          size="md"
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('sign.showPassword') }}
        />
        <InlineProblem error={form.problem} />
        <Button type="submit" size="lg" h={54} fullWidth loading={form.busy}>
          {t('sign.up')}
        </Button>
      </form>
      <p className="note other-way">
        {t('sign.haveAccount')}{' '}
        <Link className="link" to="/sign-in">
          {t('sign.in')}
        </Link>
      </p>
    </Entrance>
  );
}

function useSignUp() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  return useForm(
    { displayName: '', login: '', password: '' },
    ({ displayName, login, password }) => ({
      ...(!displayName.trim() && { displayName: t('sign.needName') }),
      ...(!login.trim() && { login: t('sign.needLogin') }),
      ...(password.length < 8 && { password: t('sign.shortPassword') }),
    }),
    async ({ displayName, login, password }) => {
      const body = {
        login: login.trim(),
        password,
        displayName: displayName.trim(),
        language: i18n.language,
      };
      keepRegistration(await call<Registration>('POST', '/registrations', { body }));
      navigate('/sign-up/code');
    },
  );
}
