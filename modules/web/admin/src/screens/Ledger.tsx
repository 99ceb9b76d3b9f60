import { Card } from '@kit/ui';
import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { type Account, TYPES, useAccounts } from '../api/ledger';
import { typeName } from '../logic/names';
import { Amount } from '../parts/Amount';
import { AccountLink } from '../parts/LedgerLinks';
import { LedgerSearch } from '../parts/LedgerSearch';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { texts } from '../texts';

const words = texts.ledger;
const CHOICES = [
  { value: '', label: words.allTypes },
  ...TYPES.map((type) => ({ value: type, label: typeName(type) })),
];

const COLUMNS: Column<Account>[] = [
  { label: words.account, cell: (account) => <AccountLink account={account} /> },
  { label: words.entries, cell: ({ entries }) => entries, number: true },
  { label: words.debits, cell: ({ debitsPosted }) => <Amount value={debitsPosted} />, number: true },
  { label: words.credits, cell: ({ creditsPosted }) => <Amount value={creditsPosted} />, number: true },
  { label: words.balance, cell: ({ balance }) => <Amount value={balance} />, number: true },
];

/** All accounts by type; the search takes any id. */
export default function Ledger() {
  const [asked, ask] = useSearchParams();
  const type = asked.get('type') ?? '';
  const accounts = useAccounts(type);
  return (
    <Page title={texts.places.ledger} note={texts.overview.ledger}>
      <Card>
        <LedgerSearch />
      </Card>
      <Card className="stack">
        <NativeSelect
          className="choice"
          label={words.type}
          size="md"
          data={CHOICES}
          value={type}
          onChange={({ currentTarget: { value } }) => ask(value ? { type: value } : {}, { replace: true })}
        />
        <Loaded query={accounts}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length === 0) return <p className="note">{words.noAccounts}</p>;
            return <Table label={words.accounts} columns={COLUMNS} rows={rows} idOf={({ id }) => id} />;
          }}
        </Loaded>
        <MoreButton list={accounts} />
      </Card>
    </Page>
  );
}
