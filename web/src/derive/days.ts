import type { DayCount } from '../api/event';
import { groupOf, groups, type FamilyGroup } from './families';

const dayLength = 86_400_000;

/** A day, "2020-10-05", as a number of days since 1970; null where it is none. */
export function dayNumber(day: string): number | null {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(day);
  if (!found) return null;
  const at = Date.UTC(Number(found[1]), Number(found[2] ?? 1) - 1, Number(found[3] ?? 1));
  return Math.floor(at / dayLength);
}

/** The day of a number of days since 1970. */
export function dayText(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** One bar of the timeline: events by group within `days` days from `from`. */
export interface Bin {
  from: number;
  counts: Record<FamilyGroup, number>;
  total: number;
}

export interface Timeline {
  /** First day and the day after the last. */
  from: number;
  to: number;
  /** Days in a bar. */
  days: number;
  bins: Bin[];
  /** The highest bar. */
  most: number;
  /** Events without a day. */
  undated: number;
}

// From the week on multiples of it: of long spans the server counts by the week.
const widths = [1, 2, 7, 14, 28, 91, 364, 1820];

/** Events by day and family as at most `bars` bars, as narrow as that allows; null where no event has a day. */
export function timeline(counts: readonly DayCount[], bars: number): Timeline | null {
  const dated: { day: number; group: FamilyGroup; n: number }[] = [];
  let undated = 0;
  for (const { day, event, n } of counts) {
    const at = dayNumber(day);
    if (at === null) undated += n;
    else dated.push({ day: at, group: groupOf(event), n });
  }
  if (dated.length === 0) return null;
  const first = dated.reduce((least, { day }) => Math.min(least, day), Infinity);
  const last = dated.reduce((most, { day }) => Math.max(most, day), -Infinity);
  const span = last - first + 1;
  const days = widths.find((width) => span / width <= bars) ?? Math.ceil(span / bars);
  // A lone day still gets a little room around it.
  const margin = span < 6 ? Math.ceil((6 - span) / 2) : 0;
  const from = first - margin;
  const size = Math.ceil((span + 2 * margin) / days);
  const bins = Array.from({ length: size }, (_, index): Bin => ({
    from: from + index * days,
    counts: none(),
    total: 0,
  }));
  for (const { day, group, n } of dated) {
    const bin = bins[Math.floor((day - from) / days)];
    if (!bin) continue;
    bin.counts[group] += n;
    bin.total += n;
  }
  return { from, to: from + size * days, days, bins, most: Math.max(...bins.map((bin) => bin.total)), undated };
}

/** The first and last day of a choice, both inclusive. */
export interface Days {
  from: string;
  to: string;
}

/** The days that lie between two places of the timeline, each 0 to 1. */
export function brushed(line: Timeline, one: number, other: number): Days {
  const [low, high] = one < other ? [one, other] : [other, one];
  const width = line.to - line.from;
  const snap = (share: number, round: (n: number) => number): number =>
    Math.min(line.bins.length, Math.max(0, round((share * width) / line.days))) * line.days + line.from;
  const from = snap(low, Math.floor);
  const to = Math.max(from + line.days, snap(high, Math.ceil));
  return { from: dayText(from), to: dayText(to - 1) };
}

/** Which days a key chooses: the next bar with events, or more of them; null where it chooses none. */
export function stepped(line: Timeline, from: string, to: string, key: string, widen: boolean): Days | null {
  const full = line.bins.flatMap((bin, index) => (bin.total > 0 ? [index] : []));
  const [first, last] = [full[0] ?? 0, full.at(-1) ?? 0];
  const chosen = (low: number, high: number): Days => ({
    from: dayText(line.from + low * line.days),
    to: dayText(line.from + (Math.min(high, line.bins.length - 1) + 1) * line.days - 1),
  });
  const at = (day: string, other: number): number => {
    const number = dayNumber(day);
    return number === null
      ? other
      : Math.min(line.bins.length - 1, Math.max(0, Math.floor((number - line.from) / line.days)));
  };
  if (key === 'Home') return chosen(first, first);
  if (key === 'End') return chosen(last, last);
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  if (from === '' && to === '') return key === 'ArrowRight' ? chosen(first, first) : chosen(last, last);
  const [low, high] = [at(from, first), at(to, last)];
  if (key === 'ArrowRight') {
    const next = full.find((index) => index > (widen ? high : low));
    if (next === undefined) return null;
    return widen ? chosen(low, next) : chosen(next, next + high - low);
  }
  const before = full.findLast((index) => index < low);
  if (before === undefined) return null;
  return widen ? chosen(before, high) : chosen(before, before + high - low);
}

/** Where a day lies on the timeline, 0 to 1; outside of it, below 0 or above 1. */
export function shareOf(line: Timeline, day: string, end: boolean): number | null {
  const at = dayNumber(day);
  return at === null ? null : (at + (end ? 1 : 0) - line.from) / (line.to - line.from);
}

/** Days at which to write a date, about `wanted` of them. */
export function ticks(line: Timeline, wanted: number): number[] {
  const each = Math.max(1, Math.ceil(line.bins.length / Math.max(1, wanted)));
  return line.bins.filter((_, index) => index % each === 0).map((bin) => bin.from);
}

function none(): Record<FamilyGroup, number> {
  return Object.fromEntries(groups.map((group) => [group, 0])) as Record<FamilyGroup, number>;
}
