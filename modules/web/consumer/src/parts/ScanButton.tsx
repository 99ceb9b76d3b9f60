import { Button } from '@mantine/core';
import { ScanLine } from 'lucide-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

const ScanSheet = lazy(() => import('./ScanSheet'));

/** Opens the camera and goes on to whom the scanned code belongs to. */
export function ScanButton() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<boolean>();
  const goOn = useCallback((payeeId: string) => void navigate(`/pay/${payeeId}`), [navigate]);
  return (
    <>
      <Button
        variant="default"
        h={54}
        fullWidth
        leftSection={<ScanLine size={20} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        {t('scan.title')}
      </Button>
      {opened !== undefined && (
        <Suspense>
          <ScanSheet opened={opened} onClose={() => setOpened(false)} onPayee={goOn} />
        </Suspense>
      )}
    </>
  );
}
