import type { ReactNode } from 'react';

export type Fact = [label: string, value: ReactNode];

/** Label and value pairs; a pair without a value is left out. */
export function Facts({ items }: { items: Fact[] }) {
  return (
    <dl className="facts rows">
      {items
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
