import { Card } from '@kit/ui';
import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Shown while a payment that a reload interrupted is looked up by its key. */
export function Resuming() {
  const { t } = useTranslation();
  return (
    <Card className="notice">
      <div role="status" className="stack tight">
        <Loader size={40} />
        <h2 className="heading">{t('bill.resuming')}</h2>
        <p className="note">{t('bill.resumingNote')}</p>
      </div>
    </Card>
  );
}
