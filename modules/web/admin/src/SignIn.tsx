import { Card } from '@kit/ui';
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { signIn } from './api';

/** The first time with the one-time token from the server's log and a new password, later with the password. */
export function SignIn({ onDone }: { onDone: () => void }) {
  const [first, setFirst] = useState(false);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault(undefined);
    try {
      await signIn(String(form.get('password')), String(form.get('token') ?? ''));
      onDone();
    } catch (error) {
      setFault((error as Error).message);
    }
    setBusy(false);
  };
  const eye = { 'aria-label': 'Show' };
  return (
    <Card className="sign-in">
      <form className="stack" onSubmit={submit}>
        <h2 className="heading">{first ? 'First sign-in' : 'Sign in'}</h2>
        {first && (
          <PasswordInput
            name="token"
            label="One-time token"
            description="The server printed it when it started for the first time."
            autoComplete="off"
            required
            withAsterisk={false}
            visibilityToggleButtonProps={eye}
          />
        )}
        <PasswordInput
          name="password"
          label={first ? 'New password' : 'Password'}
          autoComplete={first ? 'new-password' : 'current-password'}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={eye}
        />
        {fault && (
          <p className="note negative" role="alert">
            {fault}
          </p>
        )}
        <Button type="submit" h={48} loading={busy}>
          Sign in
        </Button>
        <button type="button" className="link" onClick={() => setFirst(!first)}>
          {first ? 'I have a password' : 'I have a one-time token'}
        </button>
      </form>
    </Card>
  );
}
