import { Modal } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { opened: boolean; onClose: () => void; title: string; locked?: boolean; children: ReactNode };

/** A bottom sheet on a phone, a dialog on a desktop: the difference is styling only. Locked, it cannot be closed. */
export function Sheet({ opened, onClose, title, locked = false, children }: Props) {
  const { t } = useTranslation();
  // Mantine remembers where the focus was when `opened` changes, so a sheet is never born open.
  const mounted = useMounted();
  return (
    <Modal
      className="sheet"
      size={460}
      opened={opened && mounted}
      onClose={onClose}
      title={title}
      closeOnEscape={!locked}
      closeOnClickOutside={!locked}
      transitionProps={{ transition: 'slide-up' }}
      closeButtonProps={{ 'aria-label': t('app.close'), size: 44, iconSize: 22, disabled: locked }}
    >
      {children}
    </Modal>
  );
}
