import { Link } from 'react-router';
import type { Found, Named } from '../api/ledger';
import { accountName } from '../logic/names';

export function AccountLink({ account }: { account: Named }) {
  return (
    <Link className="link" to={`/ledger/accounts/${account.id}`} title={account.owner}>
      {accountName(account)}
    </Link>
  );
}

export function TransferLink({ id }: { id: string }) {
  return (
    <Link className="link mono" to={`/ledger/transfers/${id}`}>
      {id}
    </Link>
  );
}

export function ReferenceLink({ id }: { id: string }) {
  return (
    <Link className="link mono" to={`/ledger/references/${id}`}>
      {id}
    </Link>
  );
}

const FOLDERS = { ACCOUNT: 'accounts', TRANSFER: 'transfers', REFERENCE: 'references' } as const;

export const placeOf = ({ kind, id }: Found) => `/ledger/${FOLDERS[kind]}/${id}`;
