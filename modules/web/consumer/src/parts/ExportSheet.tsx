import { Button, NativeSelect } from '@mantine/core';
import { ChevronDown, FileText, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../api/activity';
import { type MovementFilter, toQuery } from '../logic/movementFilter';
import { useDates } from './dates';
import { Sheet } from './Sheet';
import { InlineProblem } from './states';

type Props = { filter: MovementFilter; months: string[]; opened: boolean; onClose: () => void };

/** One month as a document, or the list as it is filtered as a table. */
export default function ExportSheet({ filter, months, opened, onClose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const saving = useSaving();
  const [chosen, setChosen] = useState('');
  const month = chosen || filter.month || months[0];
  const query = toQuery(filter).toString();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('activity.export')}>
      <div className="stack">
        {month && (
          <>
            <NativeSelect
              size="md"
              label={t('activity.statement')}
              description={t('activity.statementNote')}
              value={month}
              rightSection={<ChevronDown size={18} aria-hidden="true" />}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {months.map((one) => (
                <option key={one} value={one}>
                  {dates.month(one)}
                </option>
              ))}
            </NativeSelect>
            <Button
              h={50}
              leftSection={<FileText size={18} aria-hidden="true" />}
              loading={saving.isPending}
              onClick={() => saving.mutate({ path: `/statements/${month}.pdf`, name: `sycee-${month}.pdf` })}
            >
              {t('activity.pdf')}
            </Button>
          </>
        )}
        <Button
          h={50}
          variant="default"
          leftSection={<Table2 size={18} aria-hidden="true" />}
          loading={saving.isPending}
          onClick={() =>
            saving.mutate({ path: `/movements.csv${query && `?${query}`}`, name: 'sycee-movements.csv' })
          }
        >
          {t('activity.csv')}
        </Button>
        <p className="note">{query ? t('activity.csvFiltered') : t('activity.csvAll')}</p>
        <InlineProblem error={saving.error} />
        <p className="note" role="status">
          {saving.data && t('activity.saved', { name: saving.data })}
        </p>
      </div>
    </Sheet>
  );
}
