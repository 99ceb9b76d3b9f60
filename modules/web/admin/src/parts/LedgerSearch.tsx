import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { search } from '../api/ledger';
import { texts } from '../texts';
import { placeOf } from './LedgerLinks';
import { InlineProblem } from './states';

const words = texts.ledger;

/** Takes any id, or an owner; what means one thing alone is opened at once. */
export function LedgerSearch() {
  const navigate = useNavigate();
  const looking = useMutation({
    mutationFn: search,
    onSuccess: ({ items }) => {
      const only = items.length === 1 ? items[0] : undefined;
      if (only) void navigate(placeOf(only));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text')).trim();
    if (text) looking.mutate(text);
  };
  const found = looking.data?.items ?? [];
  return (
    <div className="stack tight">
      <form className="search" onSubmit={submit}>
        <TextInput
          name="text"
          aria-label={words.search}
          placeholder={words.searchHint}
          autoComplete="off"
          maxLength={200}
          size="md"
          className="grow"
        />
        <Button type="submit" variant="default" h={44} loading={looking.isPending}>
          {words.find}
        </Button>
      </form>
      <InlineProblem error={looking.error} />
      <div role="status">
        {looking.data && found.length === 0 && <p className="note">{words.nothing}</p>}
        {found.length > 1 && (
          <ul className="rows">
            {found.map((one) => (
              <li key={placeOf(one)} className="found">
                <Link className="link" to={placeOf(one)}>
                  {one.name}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
