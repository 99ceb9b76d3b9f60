import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { type MoneyValue, moneyParts } from './money';

export type Tone = 'jade' | 'cinnabar' | 'brass' | 'sky' | 'plum' | 'ink';

type MoneyProps = {
  value: MoneyValue;
  locale: string;
  size?: number;
  signed?: boolean;
  /** What to read out instead of the amount; given when amounts are hidden. */
  hiddenLabel?: string;
  className?: string;
};

export function MoneyFigure({ value, locale, size = 16, signed, hiddenLabel, className }: MoneyProps) {
  const style = { fontSize: `${size / 16}rem` };
  const names = clsx('money', size < 20 && 'money-small', className);
  if (hiddenLabel) {
    return (
      <span className={names} style={style}>
        <span aria-hidden="true">••••••</span>
        <span className="unseen">{hiddenLabel}</span>
      </span>
    );
  }
  return (
    <span className={names} style={style}>
      {moneyParts(value, locale, signed).map((part) =>
        part.small ? <small key={part.text}>{part.text}</small> : part.text,
      )}
    </span>
  );
}

export function Glyph({
  icon: Icon,
  tone = 'ink',
  size = 44,
}: {
  icon: LucideIcon;
  tone?: Tone;
  size?: number;
}) {
  return (
    <span
      className="glyph"
      style={{ width: size, height: size, background: `var(--${tone}-bg)`, color: `var(--${tone}-fg)` }}
    >
      <Icon size={Math.round(size * 0.52)} strokeWidth={1.75} className="duo" aria-hidden="true" />
    </span>
  );
}

export function Chip({ children, tone = 'ink', dot }: { children: ReactNode; tone?: Tone; dot?: boolean }) {
  return (
    <span className="chip" style={{ background: `var(--${tone}-bg)`, color: `var(--${tone}-fg)` }}>
      {dot && <i aria-hidden="true" />}
      {children}
    </span>
  );
}

export function Card({
  children,
  className,
  label,
}: {
  children: ReactNode;
  className?: string;
  label?: string;
}) {
  return (
    <section className={clsx('card', className)} aria-label={label}>
      {children}
    </section>
  );
}
