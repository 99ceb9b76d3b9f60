import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { follow } from './live';

const EVENTS = '/api/v1/events';
const SHOWN_LIVE = [['wallet'], ['movements'], ['orders'], ['rides'], ['top-ups'], ['notices']];

/** Keeps what the screens show up to date, as long as somebody is signed in. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const changed = (resource: string) => refresh(queries, keysOf(resource));
    return follow(() => new EventSource(EVENTS), {
      opened: () => refresh(queries, SHOWN_LIVE),
      // The session may be what has ended: asking for it finds out.
      lost: () => refresh(queries, [['session'], ...SHOWN_LIVE]),
      changed,
      noticed: (resource) => {
        refresh(queries, [['notices']]);
        changed(resource);
      },
    });
  }, [queries]);
}

/** The queries that show what lies at a path. */
export function keysOf(resource: string): string[][] {
  const [kind, id] = resource.slice(1).split('/');
  switch (kind) {
    case 'wallet':
      return [['wallet'], ['movements']];
    case 'orders':
      return [
        ['orders', 'open'],
        ['orders', id],
        ['bill-payments', id],
        ['rides', id],
        ['disputes', id],
      ];
    case 'top-ups':
      // With a charge-back, what is owed changes, and the balance perhaps not.
      return [['top-ups', 'open'], ['top-ups', id], ['cards'], ['wallet']];
    case 'saved-bills':
      return [['saved-accounts'], ['mandates']];
    default:
      return [[kind]];
  }
}

function refresh(queries: QueryClient, keys: string[][]): void {
  for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
}
