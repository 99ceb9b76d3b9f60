import type { ReactNode } from 'react';

export type Fact = [label: string, value: ReactNode];

/** Labels and what they say, one below the other; several may have the same label. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fact has no name of its own, and keeps its place
        <div key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
