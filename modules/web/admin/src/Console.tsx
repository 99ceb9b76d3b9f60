import { Mark } from '@kit/Mark';
import { useCallback, useEffect, useState } from 'react';
import { type Plugins as Found, plugins, Refused } from './api';
import { Books } from './Books';
import { Plugins } from './Plugins';
import { SignIn } from './SignIn';

type State =
  | { at: 'loading' }
  | { at: 'outside' }
  | { at: 'inside'; found: Found }
  | { at: 'fault'; told: string };

/** The operator's page: which plugins run, and whether the books are right. */
export function Console() {
  const [state, setState] = useState<State>({ at: 'loading' });
  const load = useCallback(() => {
    plugins().then(
      (found) => setState({ at: 'inside', found }),
      (error: Error) => {
        const outside = error instanceof Refused && [401, 403].includes(error.status);
        setState(outside ? { at: 'outside' } : { at: 'fault', told: error.message });
      },
    );
  }, []);
  useEffect(load, [load]);
  return (
    <div className="console">
      <header className="row">
        <Mark />
        <h1 className="heading">Sycee administration</h1>
      </header>
      <main className="stack">
        {state.at === 'loading' && <p className="note">Loading…</p>}
        {state.at === 'fault' && (
          <p className="note negative" role="alert">
            {state.told}
          </p>
        )}
        {state.at === 'outside' && <SignIn onDone={load} />}
        {state.at === 'inside' && (
          <>
            <Books onSignedOut={() => setState({ at: 'outside' })} />
            <Plugins found={state.found} />
          </>
        )}
      </main>
    </div>
  );
}
