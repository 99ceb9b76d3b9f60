import type { NewInstance } from '../api/plugins';

/** What a form of settings changes: filled fields are set, ticked ones taken away, the rest stays. */
export function changesIn(form: FormData): Record<string, string | null> {
  const changes: Record<string, string | null> = {};
  for (const [field, value] of form) {
    const [kind, name] = field.split(/:(.*)/);
    if (kind === 'set' && value) changes[name] = String(value);
    if (kind === 'away') changes[name] = null;
  }
  const other = String(form.get('other') ?? '').trim();
  if (other) changes[other] = String(form.get('otherValue') ?? '');
  return changes;
}

/** What a form says of an instance that is to be set up; what was left empty is not set. */
export function wordsIn(form: FormData): NewInstance {
  const text = (field: string) => String(form.get(field) ?? '').trim();
  return {
    instance: text('instance'),
    name: text('name'),
    categories: text('categories')
      .split(/\s*,\s*/)
      .filter(Boolean),
    settings: changesIn(form) as Record<string, string>,
  };
}
