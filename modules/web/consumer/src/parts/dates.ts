import { useTranslation } from 'react-i18next';

/** Instants in the person's own time zone and language; due dates are plain days without a zone. */
export function useDates() {
  const { i18n, t } = useTranslation();
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(i18n.language, options);
  const time = (at: string) => format({ hour: 'numeric', minute: '2-digit' }).format(new Date(at));
  const moment = (at: string) =>
    format({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(new Date(at));
  const second = (at: string) =>
    format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(new Date(at));
  const day = (date: string) => plainDay(date, format({ dateStyle: 'medium', timeZone: 'UTC' }));
  const month = (period: string) =>
    plainDay(`${period}-01`, format({ month: 'long', year: 'numeric', timeZone: 'UTC' }), period);
  const dayName = (at: string) => {
    const days = daysAgo(new Date(at), new Date());
    if (days === 0) return t('activity.today');
    if (days === 1) return t('activity.yesterday');
    return format({ weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at));
  };
  const ago = (at: string) =>
    daysAgo(new Date(at), new Date()) < 2
      ? `${dayName(at)} ${time(at)}`
      : format({ day: 'numeric', month: 'short' }).format(new Date(at));
  const soon = (at: string) => (daysAgo(new Date(at), new Date()) === 0 ? time(at) : moment(at));
  return { time, moment, second, day, month, dayName, ago, soon };
}

function plainDay(date: string, format: Intl.DateTimeFormat, otherwise = date): string {
  const value = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(value.getTime()) ? otherwise : format.format(value);
}

function daysAgo(at: Date, now: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(now) - midnight(at)) / 86_400_000);
}
