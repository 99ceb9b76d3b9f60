import { useNetwork } from '@mantine/hooks';
import { clsx } from 'clsx';
import { ArrowLeft, WifiOff } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Nav } from './Nav';

type PageProps = {
  title: string;
  back?: string;
  lead?: ReactNode;
  tail?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
};

/** The frame of every signed-in screen: title bar, way back, tabs, offline banner. */
export function Page({ title, back, lead, tail, narrow, children }: PageProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useDocumentTitle(title);
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Nav hideOnPhone={back !== undefined} />
      <div className={clsx('shell', narrow && 'narrow', back !== undefined && 'deep')}>
        <OfflineBanner />
        <header className="topbar">
          {back !== undefined && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('app.back')}
              onClick={() => navigate(back)}
            >
              <ArrowLeft size={22} aria-hidden="true" />
            </button>
          )}
          {lead}
          <h1>{title}</h1>
          {tail}
        </header>
        <main id="content">{children}</main>
      </div>
    </>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Sycee`;
  }, [title]);
}

export function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return (
    <div role="status" className="offline">
      {!online && (
        <span>
          <WifiOff size={17} aria-hidden="true" />
          {t('offline.banner')}
        </span>
      )}
    </div>
  );
}
