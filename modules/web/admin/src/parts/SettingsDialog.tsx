import { TextInput } from '@mantine/core';
import { type Instance, useSettings } from '../api/plugins';
import { changesIn } from '../logic/changes';
import { operations } from '../operationsTexts';
import { ReasonDialog } from './ReasonDialog';
import { OtherSetting, SettingField } from './SettingFields';

const words = operations.plugins;

/** Changes what is set for an instance; what is set now nobody sees. */
export function SettingsDialog({ instance, onClose }: { instance: Instance; onClose: () => void }) {
  const setting = useSettings(instance.instance);
  return (
    <ReasonDialog
      title={words.setTitle(instance.name)}
      note={words.setNote}
      action={words.setAction}
      run={(reason, form) => {
        const name = String(form.get('name')).trim();
        return setting.mutateAsync({
          ...(name !== instance.name && { name }),
          settings: changesIn(form),
          reason,
        });
      }}
      onClose={onClose}
    >
      <TextInput
        name="name"
        label={words.addName}
        description={words.addNameNote}
        defaultValue={instance.name}
        required
        withAsterisk={false}
        maxLength={60}
        pattern=".*\S.*"
        autoComplete="off"
        size="md"
      />
      {instance.settings.map((name) => (
        <div className="setting" key={name}>
          <SettingField name={name} placeholder={words.unchanged} />
          <label className="check">
            <input type="checkbox" name={`away:${name}`} /> {words.takeAway(name)}
          </label>
        </div>
      ))}
      <OtherSetting />
    </ReasonDialog>
  );
}
