import { Card, Chip } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { type FoundUser, useUserSearch } from '../api/users';
import { operations } from '../operationsTexts';
import { Page } from '../parts/Page';
import { ProblemCard } from '../parts/states';
import { type Column, Table } from '../parts/Table';

const words = operations.users;
const MOST = 20;

const COLUMNS: Column<FoundUser>[] = [
  {
    label: words.name,
    cell: ({ id, name }) => (
      <Link className="link" to={`/users/${id}`}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { label: words.login, cell: ({ login }) => login },
  { label: words.standing, cell: ({ frozen }) => <Standing frozen={frozen} /> },
];

/** Finds people; nothing is listed that was not searched for. */
export default function Users() {
  const search = useUserSearch();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    search.mutate(String(new FormData(event.currentTarget).get('text')).trim());
  };
  return (
    <Page title={words.title} note={words.note}>
      <Card className="stack">
        <form className="search" onSubmit={submit}>
          <TextInput
            name="text"
            className="grow"
            aria-label={words.search}
            placeholder={words.search}
            required
            minLength={2}
            maxLength={254}
            autoComplete="off"
            size="md"
          />
          <Button type="submit" h={44} loading={search.isPending}>
            {words.find}
          </Button>
        </form>
        <p className="note">{words.searchNote}</p>
        <div role="status">{search.data && <Result users={search.data.items} />}</div>
      </Card>
      {search.isError && <ProblemCard error={search.error} />}
    </Page>
  );
}

function Result({ users }: { users: FoundUser[] }) {
  if (users.length === 0) return <p>{words.nobody}</p>;
  return (
    <>
      <Table label={words.title} columns={COLUMNS} rows={users} idOf={({ id }) => id} />
      {users.length >= MOST && <p className="note">{words.many}</p>}
    </>
  );
}

export function Standing({ frozen }: { frozen: boolean }) {
  return (
    <Chip tone={frozen ? 'sky' : 'jade'} dot>
      {frozen ? words.frozen : words.good}
    </Chip>
  );
}
