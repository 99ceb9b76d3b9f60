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
