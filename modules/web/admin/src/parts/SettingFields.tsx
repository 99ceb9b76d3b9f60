import { TextInput } from '@mantine/core';
import { operations } from '../operationsTexts';

const words = operations.plugins;

/** What one setting is to be; what it is nobody sees. */
export function SettingField({ name, placeholder }: { name: string; placeholder?: string }) {
  return (
    <TextInput
      name={`set:${name}`}
      label={name}
      placeholder={placeholder}
      autoComplete="off"
      maxLength={4000}
      size="md"
    />
  );
}

/** A setting that has no field of its own. */
export function OtherSetting() {
  return (
    <>
      <TextInput
        name="other"
        label={words.otherSetting}
        pattern="[A-Za-z][A-Za-z0-9.\-]*"
        maxLength={40}
        autoComplete="off"
        size="md"
      />
      <TextInput name="otherValue" label={words.otherValue} maxLength={4000} autoComplete="off" size="md" />
    </>
  );
}
