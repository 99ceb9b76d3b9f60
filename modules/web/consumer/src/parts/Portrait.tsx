import { clsx } from 'clsx';
import '../people.css';

/** A payee's first visible character, where a picture would be. */
export function Portrait({ name, large }: { name: string; large?: boolean }) {
  const shown = [...name].find((character) => character !== '•') ?? '•';
  return (
    <span className={clsx('portrait payee-face', large && 'large')} aria-hidden="true">
      {shown.toLocaleUpperCase()}
    </span>
  );
}
