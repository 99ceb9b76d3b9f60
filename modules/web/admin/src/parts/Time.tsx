const FORMAT = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

/** A moment of the platform's clock, in the administrator's own zone. */
export function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} className="number">
      {FORMAT.format(new Date(at))}
    </time>
  );
}
