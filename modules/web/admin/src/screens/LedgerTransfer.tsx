import { Card } from '@kit/ui';
import { useParams } from 'react-router';
import { type Transfer, useTransfer } from '../api/ledger';
import { typeName } from '../logic/names';
import { Amount } from '../parts/Amount';
import { AccountLink, ReferenceLink, TransferLink } from '../parts/LedgerLinks';
import { LedgerSearch } from '../parts/LedgerSearch';
import { Page } from '../parts/Page';
import { Loaded } from '../parts/states';
import { Time } from '../parts/Time';
import { TransferState, Transfers } from '../parts/Transfers';
import { texts } from '../texts';

const words = texts.ledger;

/** One transfer from both sides, what it ends and what ended it, and what happened together with it. */
export default function LedgerTransfer() {
  const { id = '' } = useParams();
  const transfer = useTransfer(id);
  return (
    <Page title={words.transfer} note={id}>
      <Card>
        <LedgerSearch />
      </Card>
      <Loaded query={transfer}>
        {({ items, together }) => (
          <>
            {items.map((item) => (
              <Facts key={item.debit.id} transfer={item} />
            ))}
            <Card>
              <h2 className="heading">{words.together}</h2>
              <Transfers label={words.together} transfers={together} />
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ transfer }: { transfer: Transfer }) {
  return (
    <Card>
      <dl className="facts">
        <div>
          <dt>{words.amount}</dt>
          <dd>
            <Amount value={transfer.amount} />
          </dd>
        </div>
        <div>
          <dt>{words.state}</dt>
          <dd>
            <TransferState state={transfer.state} />
          </dd>
        </div>
        <div>
          <dt>{words.kind}</dt>
          <dd>{typeName(transfer.kind)}</dd>
        </div>
        <div>
          <dt>{words.debit}</dt>
          <dd>
            <AccountLink account={transfer.debit} />
          </dd>
        </div>
        <div>
          <dt>{words.credit}</dt>
          <dd>
            <AccountLink account={transfer.credit} />
          </dd>
        </div>
        <div>
          <dt>{words.reference}</dt>
          <dd>
            <ReferenceLink id={transfer.reference} />
          </dd>
        </div>
        {transfer.ends && (
          <div>
            <dt>{words.ends}</dt>
            <dd>
              <TransferLink id={transfer.ends} />
            </dd>
          </div>
        )}
        {transfer.endedBy && (
          <div>
            <dt>{words.endedBy}</dt>
            <dd>
              <TransferLink id={transfer.endedBy} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.at}</dt>
          <dd>
            <Time at={transfer.at} />
          </dd>
        </div>
        {transfer.expiresAt && (
          <div>
            <dt>{words.expiresAt}</dt>
            <dd>
              <Time at={transfer.expiresAt} />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  );
}
