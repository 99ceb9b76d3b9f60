import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../i18n';

/** One press to the other language, named in that language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="link tall" lang={other} onClick={() => void changeLanguage(other)}>
      <Languages size={18} aria-hidden="true" />
      {other === 'en' ? 'English' : '简体中文'}
    </button>
  );
}
