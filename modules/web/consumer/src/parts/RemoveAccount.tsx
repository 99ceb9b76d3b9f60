import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { refreshSavedBills, type SavedAccount } from '../api/savedBills';
import { Removal } from './Removal';

type Props = { account: SavedAccount; opened: boolean; onClose: () => void };

/** Asks once more before an account, its reminder and its autopay go. */
export default function RemoveAccount({ account, opened, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return (
    <Removal
      path={`/saved-accounts/${account.id}`}
      title={t('saved.removeTitle', { nickname: account.nickname })}
      opened={opened}
      onClose={onClose}
      onRemoved={() => {
        navigate('/saved-bills', { replace: true });
        refreshSavedBills(queries);
      }}
    >
      {t('saved.removeNote')}
    </Removal>
  );
}
