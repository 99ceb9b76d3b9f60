import type { Rejection } from '../api/types';
import { useKnownWords } from './knownWords';

/** Why a card was declined and what to do about it, in plain words; the card company's own are the last resort. */
export function useDeclineReason() {
  const known = useKnownWords();
  return (rejection?: Rejection): Rejection | undefined =>
    rejection && { ...rejection, text: known(`declined.${rejection.code}`) ?? rejection.text };
}
