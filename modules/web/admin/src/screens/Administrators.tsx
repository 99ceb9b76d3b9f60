import { Card } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Administrator, useAdministrators, useInvite } from '../api/administrators';
import { operations } from '../operationsTexts';
import { InvitationState, InvitedBy } from '../parts/Invitations';
import { Page } from '../parts/Page';
import { ReasonDialog } from '../parts/ReasonDialog';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';
import { texts } from '../texts';

const words = operations.administrators;

const COLUMNS: Column<Administrator>[] = [
  { label: words.name, cell: ({ name }) => <b>{name}</b> },
  { label: words.state, cell: (one) => <InvitationState one={one} /> },
  { label: words.by, cell: (one) => <InvitedBy one={one} /> },
  { label: words.since, cell: ({ createdAt }) => <Time at={createdAt} /> },
];

/** Who runs this Sycee, and how another comes in. */
export default function Administrators() {
  const all = useAdministrators();
  const invite = useInvite();
  const [asks, ask] = useState(false);
  const isAlone = all.data && all.data.items.filter(({ invited }) => !invited).length < 2;
  const button = (
    <Button h={44} onClick={() => ask(true)}>
      {words.invite}
    </Button>
  );
  return (
    <Page title={texts.places.administrators} note={texts.overview.administrators} side={button}>
      <div role="status">{invite.data && <Token {...invite.data} />}</div>
      <Loaded query={all}>
        {({ items }) => (
          <Card>
            <Table label={texts.places.administrators} columns={COLUMNS} rows={items} idOf={({ id }) => id} />
          </Card>
        )}
      </Loaded>
      {asks && (
        <ReasonDialog
          title={words.inviteTitle}
          note={words.inviteNote}
          action={words.invite}
          run={(reason, form) => invite.mutateAsync({ name: String(form.get('name')).trim(), reason })}
          onClose={() => ask(false)}
        >
          <p>{isAlone ? words.inviteAlone : words.inviteTogether}</p>
          <TextInput
            name="name"
            label={words.name}
            description={words.nameNote}
            required
            withAsterisk={false}
            pattern="[a-z][a-z0-9.\-]{1,39}"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            size="md"
          />
        </ReasonDialog>
      )}
    </Page>
  );
}

function Token({ name, token }: { name: string; token: string }) {
  return (
    <Card>
      <h2 className="heading">{words.token(name)}</h2>
      <p className="mono">{token}</p>
      <p className="note">{words.tokenNote}</p>
    </Card>
  );
}
