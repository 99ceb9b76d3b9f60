import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ChevronDown, Download, Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMonths } from '../api/activity';
import { CHOICES, type Choice, type MovementFilter } from '../logic/movementFilter';
import { useDates } from './dates';
import '../activity.css';

/** Fetched while the person still reads the list. */
const ExportSheet = lazy(() => import('./ExportSheet'));

type Props = { filter: MovementFilter; onChoose: (chosen: Partial<MovementFilter>) => void };

/** What to look for: words, one kind, one month; and a way to take it along. */
export function MovementFilters({ filter, onChoose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const [exporting, setExporting] = useState(false);
  const months = useMonths().data?.items.map(({ month }) => month) ?? [];
  const offered = !filter.month || months.includes(filter.month) ? months : [filter.month, ...months];
  return (
    <div className="stack movement-filters">
      <TextInput
        type="search"
        size="md"
        maxLength={100}
        aria-label={t('activity.find')}
        placeholder={t('activity.find')}
        leftSection={<Search size={18} aria-hidden="true" />}
        value={filter.words}
        onChange={(event) => onChoose({ words: event.currentTarget.value })}
      />
      <fieldset className="choices">
        <legend className="unseen">{t('activity.show')}</legend>
        {(Object.keys(CHOICES) as Choice[]).map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={filter.show === choice}
            onClick={() => onChoose({ show: choice })}
          >
            {t(`activity.show.${choice}`)}
          </button>
        ))}
      </fieldset>
      <div className="row">
        <NativeSelect
          className="grow"
          size="md"
          aria-label={t('activity.month')}
          value={filter.month}
          rightSection={<ChevronDown size={18} aria-hidden="true" />}
          onChange={(event) => onChoose({ month: event.currentTarget.value })}
        >
          <option value="">{t('activity.anyMonth')}</option>
          {offered.map((month) => (
            <option key={month} value={month}>
              {dates.month(month)}
            </option>
          ))}
        </NativeSelect>
        <Button
          variant="default"
          h={46}
          leftSection={<Download size={18} aria-hidden="true" />}
          onClick={() => setExporting(true)}
        >
          {t('activity.export')}
        </Button>
      </div>
      <Suspense>
        <ExportSheet
          filter={filter}
          newest={months[0]}
          opened={exporting}
          onClose={() => setExporting(false)}
        />
      </Suspense>
    </div>
  );
}
