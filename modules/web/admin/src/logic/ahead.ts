import { texts } from '../texts';

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How far the platform is ahead of real time, in its two largest units. */
export function ahead(seconds: number): string {
  let rest = seconds;
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  if (parts.length === 0) return texts.clock.real;
  return `${parts.slice(0, 2).join(' ')} ${texts.clock.ahead}`;
}
