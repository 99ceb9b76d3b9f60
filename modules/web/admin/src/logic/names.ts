import type { Named } from '../api/ledger';

/** CLEARING becomes Clearing, POST_PENDING becomes Post pending. */
export function typeName(type: string): string {
  return (type.charAt(0) + type.slice(1).toLowerCase()).replaceAll('_', ' ');
}

/** An account as people say it; of a long owner's id only the beginning. */
export function accountName({ type, owner, currency }: Named): string {
  return `${typeName(type)} · ${owner.length > 20 ? `${owner.slice(0, 13)}…` : owner} · ${currency}`;
}
