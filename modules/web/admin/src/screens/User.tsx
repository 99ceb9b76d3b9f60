import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type User as Found, useFreeze, useUser } from '../api/users';
import { operations } from '../operationsTexts';
import { Facts } from '../parts/Facts';
import { Page } from '../parts/Page';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import { Standing } from './Users';

const words = operations.users;

/** One person, as far as an administrator needs to know. */
export default function User() {
  const { id = '' } = useParams();
  const user = useUser(id);
  return (
    <Page title={words.user} note={id}>
      <Loaded query={user}>{(found) => <Known user={found} />}</Loaded>
    </Page>
  );
}

function Known({ user }: { user: Found }) {
  const freeze = useFreeze(user.id);
  const [asks, ask] = useState(false);
  const to = user.frozen ? 'unfreeze' : 'freeze';
  return (
    <Card className="stack">
      <div className="row wrap">
        <h2 className="heading grow">
          <bdi>{user.name}</bdi>
        </h2>
        <Standing frozen={user.frozen !== undefined} />
        <Button variant="default" h={44} onClick={() => ask(true)}>
          {words[to]}
        </Button>
      </div>
      {user.frozen && (
        <p className="note">
          {words.since} <Time at={user.frozen.at} />: {user.frozen.reason}
        </p>
      )}
      <Facts
        facts={[
          [words.login, user.login],
          [words.registered, <Time key="registered" at={user.registeredAt} />],
          [words.pin, words.pins[user.pin]],
          [words.language, user.language],
          [words.timeZone, user.timeZone],
        ]}
      />
      {asks && (
        <ReasonDialog
          title={words[`${to}Title`](user.name)}
          note={words[`${to}Note`]}
          action={words[to]}
          danger={to === 'freeze'}
          run={(reason) => freeze.mutateAsync({ to, reason })}
          onClose={() => ask(false)}
        />
      )}
    </Card>
  );
}
