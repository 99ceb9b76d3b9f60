import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { LucideIcon } from 'lucide-react';
import { MapPin } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Place, usePlaces } from '../api/rides';
import '../rides.css';

type Props = {
  name: string;
  label: string;
  icon: LucideIcon;
  place?: Place;
  error?: string;
  onFocus: () => void;
  onChoose: (place: Place | undefined) => void;
};

const PAUSE_MS = 200;

/** A place by its name: what is typed is looked up, and one of the places found is chosen. */
export function PlaceField({ name, label, icon: Icon, place, error, onFocus, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const list = useId();
  const [typed, setTyped] = useState<string>();
  const [marked, setMarked] = useState(0);
  const [asked] = useDebouncedValue(typed?.trim() ?? '', PAUSE_MS);
  const found = usePlaces(asked, i18n.language);
  const items = (asked && found.data?.items) || [];
  const isAway = asked !== '' && !found.data && (found.isError || found.fetchStatus === 'paused');
  const opened = typed !== undefined && asked !== '' && !found.isPending;
  const choose = (chosen: Place) => {
    setTyped(undefined);
    onChoose(chosen);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setMarked(Math.min(marked + 1, items.length - 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(marked - 1, 0));
    else if (event.key === 'Escape') setTyped(undefined);
    else if (event.key === 'Enter' && opened && items[marked]) choose(items[marked]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="place-field">
      <TextInput
        name={name}
        label={label}
        size="md"
        autoComplete="off"
        leftSection={<Icon size={18} aria-hidden="true" />}
        value={typed ?? place?.name ?? ''}
        error={error}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={opened && items.length > 0}
        aria-controls={list}
        aria-activedescendant={opened && items[marked] ? `${list}-${marked}` : undefined}
        onFocus={onFocus}
        onBlur={() => setTyped(undefined)}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(0);
          if (place) onChoose(undefined);
        }}
      />
      <div
        id={list}
        role="listbox"
        aria-label={label}
        className="suggestions"
        hidden={!opened || items.length === 0}
      >
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={item.name}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
          >
            <MapPin size={17} aria-hidden="true" />
            {item.name}
          </div>
        ))}
      </div>
      <p role="status" className="note fine">
        {typed !== undefined && isAway && t('ride.placesAway')}
        {opened && found.data?.items.length === 0 && t('ride.noPlace')}
      </p>
    </div>
  );
}
