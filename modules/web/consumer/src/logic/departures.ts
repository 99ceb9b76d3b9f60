/** How far ahead the server takes a ride. */
const DAYS_AHEAD = 30;

/** The first and the last pick-up time that can be asked for, as a field of local times takes them. */
export function departures(now: Date): { min: string; max: string } {
  const last = new Date(now);
  last.setDate(last.getDate() + DAYS_AHEAD);
  return { min: localMinute(now), max: localMinute(last) };
}

function localMinute(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
