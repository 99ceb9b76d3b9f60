import { useRegisterSW } from 'virtual:pwa-register/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keptIntent } from '../logic/intent';

/** Offers a new version, never by itself and never in the middle of a payment. */
export default function UpdateNotice() {
  const { t } = useTranslation();
  const {
    needRefresh: [ready],
    updateServiceWorker,
  } = useRegisterSW();
  if (!ready || keptIntent()) return null;
  return (
    <div className="update" role="status">
      <span className="grow">{t('app.updateReady')}</span>
      <Button variant="white" h={40} onClick={() => void updateServiceWorker(true)}>
        {t('app.updateNow')}
      </Button>
    </div>
  );
}
