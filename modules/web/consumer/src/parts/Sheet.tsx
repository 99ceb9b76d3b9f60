import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Props = { opened: boolean; onClose: () => void; title: string; locked?: boolean; children: ReactNode };

/** A bottom sheet on a phone, a dialog on a desktop. While locked it cannot be closed. */
export function Sheet({ opened, onClose, title, locked = false, children }: Props) {
  const { t } = useTranslation();
  const wide = useMediaQuery('(min-width: 640px)', undefined, { getInitialValueInEffect: false });
  const shared = {
    opened,
    onClose,
    title,
    children,
    closeOnEscape: !locked,
    closeOnClickOutside: !locked,
    closeButtonProps: { 'aria-label': t('app.close'), size: 44, iconSize: 22, disabled: locked },
  };
  return wide ? <Modal size={460} {...shared} /> : <Drawer className="sheet" position="bottom" size="auto" {...shared} />;
}
