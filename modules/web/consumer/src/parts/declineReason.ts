import { useTranslation } from 'react-i18next';
import type { Rejection } from '../api/types';
import type { Words } from '../locales/en';

/** Why a card was declined and what to do about it, in plain words; the card company's own are the last resort. */
export function useDeclineReason() {
  const { t, i18n } = useTranslation();
  return (rejection?: Rejection): Rejection | undefined => {
    const key = `declined.${rejection?.code}` as keyof Words;
    return rejection && i18n.exists(key) ? { ...rejection, text: t(key) } : rejection;
  };
}
