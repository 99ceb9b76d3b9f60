import { useTranslation } from 'react-i18next';
import { Scanner } from './Scanner';
import { Sheet } from './Sheet';

type Props = { opened: boolean; onClose: () => void; onPayee: (payeeId: string) => void };

/** The camera in a sheet; it is off as soon as the sheet is closed. */
export default function ScanSheet({ opened, onClose, onPayee }: Props) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('scan.title')}>
      <Scanner onPayee={onPayee} />
    </Sheet>
  );
}
