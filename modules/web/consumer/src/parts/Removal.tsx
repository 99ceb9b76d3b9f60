import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { Sheet } from './Sheet';
import { InlineProblem } from './states';

type Props = {
  /** What is removed, as a path below the API's root. */
  path: string;
  title: string;
  children: ReactNode;
  opened: boolean;
  onClose: () => void;
  /** Called when it is gone. */
  onRemoved: () => Promise<void> | void;
};

/** Asks once more before something goes; what hinders it is told in the same place. */
export function Removal({ path, title, children, opened, onClose, onRemoved }: Props) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>(null);
  const remove = async () => {
    setError(null);
    try {
      await call('DELETE', path);
      await onRemoved();
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Sheet opened={opened} onClose={onClose} title={title}>
      <div className="stack">
        <p className="note">{children}</p>
        <InlineProblem error={error} />
        <div className="pair">
          <Button variant="default" h={48} onClick={onClose} data-autofocus>
            {t('me.keep')}
          </Button>
          <Button color="cinnabar" h={48} onClick={() => void remove()}>
            {t('me.remove')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
