import { TextInput } from '@mantine/core';
import { type Instance, useSettings } from '../api/plugins';
import { changesIn } from '../logic/changes';
import { operations } from '../operationsTexts';
import { ReasonDialog } from './ReasonDialog';

const words = operations.plugins;

/** Changes what is set for an instance; what is set now nobody sees. */
export function SettingsDialog({ instance, onClose }: { instance: Instance; onClose: () => void }) {
  const setting = useSettings(instance.instance);
  return (
    <ReasonDialog
      title={words.setTitle(instance.name)}
      note={words.setNote}
      action={words.setAction}
      run={(reason, form) => setting.mutateAsync({ settings: changesIn(form), reason })}
      onClose={onClose}
    >
      {instance.settings.map((name) => (
        <div className="setting" key={name}>
          <TextInput
            name={`set:${name}`}
            label={name}
            placeholder={words.unchanged}
            autoComplete="off"
            maxLength={4000}
            size="md"
          />
          <label className="check">
            <input type="checkbox" name={`away:${name}`} /> {words.takeAway(name)}
          </label>
        </div>
      ))}
      <TextInput
        name="other"
        label={words.otherSetting}
        pattern="[A-Za-z][A-Za-z0-9.\-]*"
        maxLength={40}
        autoComplete="off"
        size="md"
      />
      <TextInput name="otherValue" label={words.otherValue} maxLength={4000} autoComplete="off" size="md" />
    </ReasonDialog>
  );
}
