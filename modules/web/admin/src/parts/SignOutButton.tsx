import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { signOut } from '../api/session';
import { texts } from '../texts';
import { InlineProblem } from './states';

export function SignOutButton() {
  const queries = useQueryClient();
  const leaving = useMutation({ mutationFn: () => signOut(queries) });
  return (
    <div className="sign-out">
      <InlineProblem error={leaving.error} />
      <button type="button" disabled={leaving.isPending} onClick={() => leaving.mutate()}>
        <LogOut size={20} strokeWidth={1.75} aria-hidden="true" />
        {texts.signOut}
      </button>
    </div>
  );
}
