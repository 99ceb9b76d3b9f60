import type { ReactNode } from 'react';

export type Fact = [label: string, value: ReactNode];

/** Labels and what they say, one below the other. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
