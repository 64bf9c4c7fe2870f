import type { Time } from '../api/claim';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })));
  return made;
}

/** Names of months, which browsers without data for Georgian lack (CLDR). */
const georgianMonths = [
  'იანვარი',
  'თებერვალი',
  'მარტი',
  'აპრილი',
  'მაისი',
  'ივნისი',
  'ივლისი',
  'აგვისტო',
  'სექტემბერი',
  'ოქტომბერი',
  'ნოემბერი',
  'დეკემბერი',
];

function georgian(at: Date, parts: 'month' | 'day' | 'hour'): string {
  const month = georgianMonths[at.getUTCMonth()] ?? '';
  if (parts === 'month') return `${month} ${at.getUTCFullYear()}`;
  return `${at.getUTCDate()} ${month.slice(0, 3)}. ${at.getUTCFullYear()}${parts === 'hour' ? `, ${at.toISOString().slice(11, 16)}` : ''}`;
}

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

function parse(moment: string): Date | null {
  const full = /^\d{4}$/.test(moment) ? `${moment}-01-01` : /^\d{4}-\d\d$/.test(moment) ? `${moment}-01` : moment;
  const zoned = /T.*(Z|[+-]\d\d:\d\d)$/.test(full) || !full.includes('T') ? full : `${full}Z`;
  const at = new Date(zoned);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** A moment as far as it is written: a year, a month, a day, or a day with its hour. UTC. */
export function momentText(moment: string | null, language: string): string {
  if (moment === null) return '';
  const at = parse(moment);
  if (!at) return moment;
  if (/^\d{4}$/.test(moment)) return format(language, { year: 'numeric' }).format(at);
  if (language === 'ka')
    return georgian(at, /^\d{4}-\d\d$/.test(moment) ? 'month' : moment.includes('T') ? 'hour' : 'day');
  if (/^\d{4}-\d\d$/.test(moment)) return format(language, { month: 'long', year: 'numeric' }).format(at);
  return format(language, moment.includes('T') ? { ...day, ...clock } : day).format(at);
}

/** A moment that reports were published at; the hour is left out where it is midnight, which stands for a bare day. */
export function reportedText(moment: string | null, language: string): string {
  if (moment === null) return '';
  return momentText(/T00:00(:00(\.0+)?)?(Z|\+00:00)?$/.test(moment) ? moment.slice(0, 10) : moment, language);
}

/** A stretch of time, as short as its ends allow; "" where nothing is known of it. */
export function timeText(time: Pick<Time, 'from' | 'to'> | null, language: string): string {
  if (!time || (time.from === null && time.to === null)) return '';
  const { from, to } = time;
  if (from === to || to === null) return momentText(from, language) + (to === null ? ' –' : '');
  if (from === null) return `– ${momentText(to, language)}`;
  const [start, end] = [parse(from), parse(to)];
  if (!start || !end) return `${from} – ${to}`;
  if (language === 'ka') return `${momentText(from, language)} – ${momentText(to, language)}`;
  const hours = from.includes('T') || to.includes('T');
  return format(language, hours ? { ...day, ...clock } : day).formatRange(start, end);
}
