import { Card } from '@kit/ui';
import { Button, CopyButton, Skeleton } from '@mantine/core';
import { Copy, Share2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type PayeeName, usePayeeCode } from '../api/people';
import { useSession } from '../api/queries';
import { payeeLink } from '../logic/payeeLink';
import { Page } from '../parts/Page';
import { Promises } from '../parts/Promises';
import { CardSkeleton, Loadable } from '../parts/states';
import '../people.css';

const QrCode = lazy(() => import('../parts/QrCode'));

/** My QR code and link: whoever opens it can send me money, and see no more than is shown here. */
export default function Receive() {
  const { t } = useTranslation();
  return (
    <Page title={t('people.receive')} back="/">
      <div className="columns">
        <Loadable query={usePayeeCode()} skeleton={<CardSkeleton height={480} />}>
          {(code) => <Code code={code} />}
        </Loadable>
        <Promises
          title={t('people.codeSafe')}
          items={[t('people.codeSafe1'), t('people.codeSafe2'), t('people.codeSafe3')]}
        />
      </div>
    </Page>
  );
}

function Code({ code }: { code: PayeeName }) {
  const { t } = useTranslation();
  const name = useSession().data?.person.displayName ?? '';
  const link = payeeLink(window.location.origin, code.payeeId);
  return (
    <Card className="centre stack">
      <h2 className="heading">{name}</h2>
      <div className="qr-frame">
        <Suspense fallback={<Skeleton className="qr" />}>
          <QrCode text={link} label={t('people.qr')} />
        </Suspense>
      </div>
      <p className="note">{t('people.scanMe')}</p>
      <p className="note fine">{t('people.seenAs', { name: code.maskedName, login: code.maskedLogin })}</p>
      <ShareLink link={link} />
    </Card>
  );
}

function ShareLink({ link }: { link: string }) {
  const { t } = useTranslation();
  const share = () => void navigator.share({ title: 'Sycee', url: link }).catch(() => undefined);
  return (
    <div className="result-actions">
      {'share' in navigator && (
        <Button h={48} size="md" leftSection={<Share2 size={18} aria-hidden="true" />} onClick={share}>
          {t('people.share')}
        </Button>
      )}
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button
            h={48}
            size="md"
            variant={'share' in navigator ? 'default' : 'filled'}
            leftSection={<Copy size={18} aria-hidden="true" />}
            onClick={copy}
          >
            {t(copied ? 'app.copied' : 'people.copyLink')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
