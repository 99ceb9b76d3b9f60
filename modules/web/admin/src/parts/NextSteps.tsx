import { CalendarClock } from 'lucide-react';
import type { Next, Order } from '../api/orders';
import { operations } from '../operationsTexts';
import { Time } from './Time';

const words = operations.orders;

/** What the sweep will do and when, and what then becomes of the money. */
export function NextSteps({ next, call }: { next: Next; call?: Order['call'] }) {
  const due = call?.next;
  return (
    <ul className="next">
      <li>
        {words.nextSteps[next.step]}
        {next.at && !next.inHandOf && <At at={next.at} />}
      </li>
      {next.inHandOf && <li className="note">{words.inHand(next.inHandOf)}</li>}
      {due && (
        <li>
          {words.tasks[due.task]}
          <At at={due.at} />
        </li>
      )}
      {next.suspendsAt && (
        <li>
          {words.suspends}
          <At at={next.suspendsAt} />
        </li>
      )}
    </ul>
  );
}

/** The same in one line, for a list. */
export function NextLine({ next }: { next: Next }) {
  return (
    <span>
      {words.nextSteps[next.step]}
      {next.at && <At at={next.at} />}
    </span>
  );
}

function At({ at }: { at: string }) {
  return (
    <span className="note">
      {' '}
      <CalendarClock size={14} aria-hidden="true" /> <Time at={at} />
    </span>
  );
}
