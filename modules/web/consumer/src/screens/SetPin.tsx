import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../api/client';
import { safeNext } from '../logic/paths';
import { Entrance } from '../parts/Entrance';
import { NewPin } from '../parts/NewPin';

export default function SetPin() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const save = async (pin: string) => {
    await call('PUT', '/payment-pin', { body: { pin } });
    await queries.invalidateQueries({ queryKey: ['payment-pin'] });
    await queries.invalidateQueries({ queryKey: ['session'] });
    navigate(safeNext(search.get('next')), { replace: true });
  };
  return (
    <Entrance title={t('pin.setTitle')} note={t('pin.setNote')}>
      <NewPin onSave={save} />
    </Entrance>
  );
}
