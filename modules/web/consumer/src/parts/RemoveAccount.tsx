import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../api/client';
import { refreshSavedBills, type SavedAccount } from '../api/savedBills';
import { Sheet } from './Sheet';
import { InlineProblem } from './states';

type Props = { account: SavedAccount; opened: boolean; onClose: () => void };

/** Asks once more before an account, its reminder and its autopay go. */
export default function RemoveAccount({ account, opened, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const remove = async () => {
    setError(null);
    try {
      await call('DELETE', `/saved-accounts/${account.id}`);
      navigate('/saved-bills', { replace: true });
      refreshSavedBills(queries);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <Sheet opened={opened} onClose={onClose} title={t('saved.removeTitle', { nickname: account.nickname })}>
      <div className="stack">
        <p className="note">{t('saved.removeNote')}</p>
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
