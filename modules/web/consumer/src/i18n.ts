import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './locales/en';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    keySeparator: false;
    nsSeparator: false;
  }
}

const PLACE = 'sycee.language';
const words = {
  en: () => import('./locales/en').then((module) => module.en),
  'zh-CN': () => import('./locales/zh-CN').then((module) => module.zhCN),
};

/** The chosen language, else the browser's, else English. */
export function preferredLanguage(): Language {
  const wanted = localStorage.getItem(PLACE) ?? navigator.language;
  return wanted.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export async function startLanguage(): Promise<void> {
  const language = preferredLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await words[language]() } },
    keySeparator: false,
    nsSeparator: false,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

export async function changeLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await words[language]());
  localStorage.setItem(PLACE, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
