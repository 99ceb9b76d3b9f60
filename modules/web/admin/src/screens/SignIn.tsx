import { Mark } from '@kit/Mark';
import { Card } from '@kit/ui';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Entry, hasExpired, signIn } from '../api/session';
import { InlineProblem } from '../parts/states';
import { texts } from '../texts';

const words = texts.signIn;
const EYE = { 'aria-label': words.show };

/** The first time with a one-time token and a new password, later with name and password. */
export function SignIn() {
  const queries = useQueryClient();
  const [first, setFirst] = useState(false);
  const entering = useMutation({
    mutationFn: (entry: Entry) => signIn(queries, entry),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name)).trim();
    const password = String(form.get('password'));
    entering.mutate(first ? { token: said('token'), password } : { name: said('name'), password });
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
          {!first && (
            <TextInput
              name="name"
              label={words.name}
              defaultValue="administrator"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              withAsterisk={false}
            />
          )}
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
          <InlineProblem error={entering.error} />
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
