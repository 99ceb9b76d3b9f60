import { useTranslation } from 'react-i18next';

type Known = (key: string, parameters?: Record<string, string>) => string | undefined;

/** This app's words for a key that the server makes; none for what is newer than this app. */
export function useKnownWords(): Known {
  const { t, i18n } = useTranslation();
  return (key, parameters) => (i18n.exists(key) ? t(key as 'money.none', parameters) : undefined);
}
