import { Mark } from '@kit/Mark';
import { Card } from '@kit/ui';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { hasExpired, signIn } from '../api/session';
import { texts } from '../texts';

const words = texts.signIn;
const EYE = { 'aria-label': words.show };

/** The first time with the one-time token from the server's log and a new password, later with the password. */
export function SignIn() {
  const queries = useQueryClient();
  const [first, setFirst] = useState(false);
  const entering = useMutation({
    mutationFn: ({ password, token }: { password: string; token: string }) =>
      signIn(queries, password, token),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    entering.mutate({ password: String(form.get('password')), token: String(form.get('token') ?? '') });
  };
  return (
    <main className="entrance">
      <Card className="stack">
        <div className="row">
          <Mark size={44} />
          <div>
            <h1 className="heading">Sycee</h1>
            <p className="note">{texts.console}</p>
          </div>
        </div>
        {hasExpired(queries) && (
          <p className="banner" role="status">
            {words.expired}
          </p>
        )}
        <form className="stack" onSubmit={submit}>
          <h2 className="heading">{first ? words.first : words.title}</h2>
          {first && (
            <PasswordInput
              name="token"
              label={words.token}
              description={words.tokenNote}
              autoComplete="off"
              required
              withAsterisk={false}
              visibilityToggleButtonProps={EYE}
            />
          )}
          <PasswordInput
            name="password"
            label={first ? words.newPassword : words.password}
            autoComplete={first ? 'new-password' : 'current-password'}
            required
            withAsterisk={false}
            visibilityToggleButtonProps={EYE}
          />
          {entering.isError && (
            <p className="note negative" role="alert">
              {entering.error.message}
            </p>
          )}
          <Button type="submit" h={48} loading={entering.isPending}>
            {words.title}
          </Button>
          <button type="button" className="link" onClick={() => setFirst(!first)}>
            {first ? words.havePassword : words.haveToken}
          </button>
        </form>
      </Card>
    </main>
  );
}
