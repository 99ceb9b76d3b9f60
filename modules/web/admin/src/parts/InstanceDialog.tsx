import { TextInput } from '@mantine/core';
import { useAddition } from '../api/plugins';
import { wordsIn } from '../logic/changes';
import { operations } from '../operationsTexts';
import { ReasonDialog } from './ReasonDialog';
import { OtherSetting, SettingField } from './SettingFields';

const words = operations.plugins;

type InstanceDialogProps = { plugin: string; settings: string[]; onClose: () => void };

/** Sets one more instance of a plugin up; asks for what its other instances are set by. */
export function InstanceDialog({ plugin, settings, onClose }: InstanceDialogProps) {
  const adding = useAddition(plugin);
  return (
    <ReasonDialog
      title={words.addTitle(plugin)}
      note={words.addNote}
      action={words.add}
      run={(reason, form) => adding.mutateAsync({ ...wordsIn(form), reason })}
      onClose={onClose}
    >
      <TextInput
        name="name"
        label={words.addName}
        description={words.addNameNote}
        required
        withAsterisk={false}
        maxLength={60}
        autoComplete="off"
        size="md"
      />
      <TextInput
        name="instance"
        label={words.addInstance}
        description={words.addInstanceNote}
        required
        withAsterisk={false}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        maxLength={60}
        autoComplete="off"
        autoCapitalize="none"
        size="md"
      />
      <TextInput
        name="categories"
        label={words.addCategories}
        description={words.addCategoriesNote}
        pattern="[a-z\-]+(\s*,\s*[a-z\-]+)*"
        autoComplete="off"
        autoCapitalize="none"
        size="md"
      />
      {settings.map((name) => (
        <SettingField key={name} name={name} />
      ))}
      <OtherSetting />
    </ReasonDialog>
  );
}
