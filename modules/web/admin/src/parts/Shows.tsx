import { Link } from 'react-router';
import '../operations.css';

type ShowsProps<S extends string> = {
  label: string;
  /** The page whose list it is; what is shown is in its address. */
  path: string;
  words: Record<S, string>;
  now: S;
};

/** Which part of a list is shown: links, so that the browser's way back leads to the same part. */
export function Shows<S extends string>({ label, path, words, now }: ShowsProps<S>) {
  return (
    <nav className="shows" aria-label={label}>
      {(Object.keys(words) as S[]).map((one) => (
        <Link key={one} to={`${path}?show=${one}`} aria-current={one === now ? 'page' : undefined}>
          {words[one]}
        </Link>
      ))}
    </nav>
  );
}
