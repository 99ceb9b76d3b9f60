import { Card } from '@kit/ui';
import { useParams } from 'react-router';
import { useReference } from '../api/ledger';
import { LedgerSearch } from '../parts/LedgerSearch';
import { Page } from '../parts/Page';
import { Loaded } from '../parts/states';
import { Transfers } from '../parts/Transfers';
import { texts } from '../texts';

const words = texts.ledger;

/** All that was posted for one order or top-up, oldest first. */
export default function LedgerReference() {
  const { id = '' } = useParams();
  const reference = useReference(id);
  return (
    <Page title={words.reference} note={id}>
      <Card>
        <LedgerSearch />
      </Card>
      <Loaded query={reference}>
        {({ items }) => (
          <Card>
            <Transfers label={words.reference} transfers={items} />
          </Card>
        )}
      </Loaded>
    </Page>
  );
}
