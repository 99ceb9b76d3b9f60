import { Card } from '@kit/ui';
import { Button, CopyButton } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** What a prepaid meter is fed with, in groups of four; copied without the gaps. */
export function MeterToken({ receipt }: { receipt?: Record<string, string> }) {
  const { t } = useTranslation();
  const token = receipt?.token;
  if (!token) return null;
  return (
    <Card className="stack centre meter-token">
      <h2 className="heading">{t('biller.token')}</h2>
      <p className="token mono">{token.replace(/(.{4})(?=.)/g, '$1 ')}</p>
      <p className="note">{[receipt.units, t('biller.tokenNote')].filter(Boolean).join(' · ')}</p>
      <CopyButton value={token}>
        {({ copied, copy }) => (
          <Button
            variant="light"
            h={48}
            size="md"
            onClick={copy}
            leftSection={
              copied ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />
            }
          >
            {copied ? t('app.copied') : t('biller.copyToken')}
          </Button>
        )}
      </CopyButton>
    </Card>
  );
}
