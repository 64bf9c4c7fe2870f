import type { StateBar } from '../api/state';

/** A bar placed on a track of width 1. */
export interface PlacedBar {
  bar: StateBar;
  left: number;
  width: number;
  /** No report says when it ended. */
  open: boolean;
}

export interface PlaceRow {
  place: string;
  country: string | null;
  kinds: { kind: string; bars: PlacedBar[] }[];
  /** Moments of the left and right edge of the track. */
  from: number;
  to: number;
}

const order = [
  'emergency',
  'martial-law',
  'curfew',
  'internet',
  'phones',
  'messenger',
  'media',
  'power',
  'water',
  'gas',
  'border',
  'airport',
  'office',
];
const dayLength = 86_400_000;

/** Rows by place, each on a track of its own time: places whose days are years apart stay readable. */
export function placeRows(bars: readonly StateBar[]): PlaceRow[] {
  const byPlace = new Map<string, StateBar[]>();
  for (const bar of bars) {
    if (bar.from === null || Number.isNaN(moment(bar.from))) continue;
    const key = `${bar.country ?? ''}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), bar]);
  }
  return [...byPlace.values()].map(rowOf).sort((one, other) => other.to - one.to);
}

function rowOf(bars: StateBar[]): PlaceRow {
  const starts = bars.map((bar) => moment(bar.from ?? ''));
  const ends = bars.map((bar) => endOf(bar.to ?? bar.from ?? ''));
  const first = Math.floor(Math.min(...starts) / dayLength) * dayLength;
  const last = Math.ceil(Math.max(...ends) / dayLength) * dayLength;
  const from = first;
  const to = last + Math.max(dayLength, Math.round((last - first) * 0.15));
  const kinds = [...new Set(bars.map((bar) => bar.kind))].sort((one, other) => rank(one) - rank(other));
  return {
    place: bars[0]?.country === null ? (bars[0].place ?? '') : '',
    country: bars[0]?.country ?? null,
    from,
    to,
    kinds: kinds.map((kind) => ({
      kind,
      bars: bars.filter((bar) => bar.kind === kind).map((bar) => placed(bar, from, to)),
    })),
  };
}

function placed(bar: StateBar, from: number, to: number): PlacedBar {
  const start = moment(bar.from ?? '');
  // An office changes hands in a moment; other states last until somebody says that they ended.
  const open = bar.to === null && bar.kind !== 'office';
  const end = open ? to : endOf(bar.to ?? bar.from ?? '');
  return { bar, left: (start - from) / (to - from), width: Math.max(0.004, (end - start) / (to - from)), open };
}

/** Midnights at which to write a date under a row's track. */
export function dayMarks(row: PlaceRow, wanted: number): { at: number; left: number }[] {
  const days = Math.round((row.to - row.from) / dayLength);
  const each = Math.max(1, Math.ceil(days / wanted));
  const marks = [];
  for (let day = 0; day < days; day += each) {
    const at = row.from + day * dayLength;
    marks.push({ at, left: (at - row.from) / (row.to - row.from) });
  }
  return marks;
}

function moment(text: string): number {
  return Date.parse(text.includes('T') && !/(Z|[+-]\d\d:\d\d)$/.test(text) ? `${text}Z` : text);
}

/** The end of the unit that a moment is written in, so that a bar of one day is a day long. */
function endOf(text: string): number {
  const at = moment(text);
  return text.includes('T') ? at + 60_000 : at + dayLength;
}

function rank(kind: string): number {
  const at = order.indexOf(kind);
  return at < 0 ? order.length : at;
}
