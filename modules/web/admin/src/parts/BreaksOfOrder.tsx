import { Card } from '@kit/ui';
import { Link } from 'react-router';
import { useBreaksOf } from '../api/reconciliation';
import { reconciliation as words } from '../reconciliationTexts';
import { Amount } from './Amount';
import { Loaded } from './states';
import { Time } from './Time';

/** What partners' files say of an order otherwise than the books: evidence for who ends its case. */
export function BreaksOfOrder({ order }: { order: string }) {
  const breaks = useBreaksOf(order);
  return (
    <Card className="stack">
      <h2 className="heading">{words.ofCase}</h2>
      <Loaded query={breaks}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="note">{words.noneOfCase}</p>}
            <ul className="rows">
              {items.map(({ id, finding, difference, since, state }) => (
                <li key={id} className="row wrap">
                  <Link className="link grow" to={`/breaks/${id}`}>
                    {words.findings[finding]}
                  </Link>
                  <Amount value={difference} />
                  <span className="note">
                    {words.breakStates[state]}, <Time at={since} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Card>
  );
}
