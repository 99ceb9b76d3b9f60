import { Ingot } from '@kit/Ingot';
import { Mark } from '@kit/Mark';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './LanguageSwitch';
import { OfflineBanner, useDocumentTitle } from './Page';

type Props = { title: string; note?: string; children: ReactNode };

/** The frame of the screens before one is signed in: the brand on jade, and one form. */
export function Entrance({ title, note, children }: Props) {
  const { t } = useTranslation();
  useDocumentTitle(title);
  return (
    <div className="entrance">
      <aside className="brand-panel">
        <span className="rings" />
        <div className="brand-line">
          <Mark size={40} />
          Sycee
        </div>
        <Ingot className="ingot" />
        <p className="slogan">{t('sign.slogan')}</p>
        <ul className="stack tight">
          {[t('sign.promise1'), t('sign.promise2'), t('sign.promise3')].map((promise) => (
            <li className="row" key={promise}>
              <Check size={18} aria-hidden="true" />
              {promise}
            </li>
          ))}
        </ul>
      </aside>
      <div className="entrance-side">
        <OfflineBanner />
        <div className="entrance-top">
          <LanguageSwitch />
        </div>
        <main className="entrance-form">
          <h1>{title}</h1>
          {note && <p className="note">{note}</p>}
          {children}
        </main>
      </div>
    </div>
  );
}
