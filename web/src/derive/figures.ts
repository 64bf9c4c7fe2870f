import type { Figure, Tally } from '../api/event';

/** What one sayer gave, hour by hour. */
export interface Line {
  sayer: string;
  points: { at: number; low: number | null; high: number | null; claim: string; superseded: boolean }[];
}

/** Figures of one measure and group as steps over reporting time. */
export interface Steps {
  measure: string;
  group: string | null;
  lines: Line[];
  from: number;
  to: number;
  most: number;
}

const hour = 3_600_000;

/** The steps of a tally; figures without an hour or a number are left out. Null where none is left. */
export function steps(tally: Tally): Steps | null {
  const lines = new Map<string, Line>();
  const byClaim = new Map(tally.figures.map((figure) => [figure.claim, figure]));
  for (const figure of tally.figures) {
    const at = figure.reported === null ? Number.NaN : Date.parse(figure.reported);
    if (Number.isNaN(at) || (figure.low === null && figure.high === null)) continue;
    const sayer = sayerOf(figure, byClaim);
    const line = lines.get(sayer) ?? { sayer, points: [] };
    line.points.push({
      at,
      low: figure.low,
      high: figure.high,
      claim: figure.claim,
      superseded: figure.superseded_by !== null,
    });
    lines.set(sayer, line);
  }
  if (lines.size === 0) return null;
  const all = [...lines.values()];
  for (const line of all) line.points.sort((one, other) => one.at - other.at);
  const points = all.flatMap((line) => line.points);
  const from = Math.min(...points.map((point) => point.at));
  const to = Math.max(...points.map((point) => point.at));
  return {
    measure: tally.measure,
    group: tally.group,
    lines: all,
    from: from === to ? from - hour : from,
    to: from === to ? to + hour : to,
    most: Math.max(1, ...points.map(valueOf)),
  };
}

/** Who says a figure: one who takes back an earlier one said that too, under whatever name ("the president", "President X"). */
function sayerOf(figure: Figure, byClaim: ReadonlyMap<string, Figure>): string {
  const seen = new Set<Figure>();
  for (let now: Figure | undefined = figure; now && !seen.has(now); now = byClaim.get(now.superseded_by ?? '')) {
    seen.add(now);
    figure = now;
  }
  return figure.origin ?? figure.source ?? '';
}

/** The number that a point is drawn at: its middle, or its one known end. */
export function valueOf(point: { low: number | null; high: number | null }): number {
  if (point.low !== null && point.high !== null) return (point.low + point.high) / 2;
  return point.low ?? point.high ?? 0;
}

/** A line as an SVG path: level until the next figure, then a step. `x` and `y` scale time and number. */
export function stepPath(line: Line, end: number, x: (at: number) => number, y: (n: number) => number): string {
  const [first, ...rest] = line.points;
  if (!first) return '';
  const parts = [`M${round(x(first.at))} ${round(y(valueOf(first)))}`];
  for (const point of rest) parts.push(`H${round(x(point.at))}V${round(y(valueOf(point)))}`);
  parts.push(`H${round(x(end))}`);
  return parts.join('');
}

/** From the least to the most of several figures; whether the most is itself an "at least". */
export interface Span {
  low: number | null;
  high: number | null;
  open: boolean;
}

/** What the standing figures reach from and to. */
export function spanOf(figures: readonly Pick<Figure, 'low' | 'high' | 'superseded_by'>[]): Span {
  const now = standing(figures);
  const lows = now.map(({ low }) => low).filter((low) => low !== null);
  const ends = now.map(({ low, high }) => high ?? low).filter((end) => end !== null);
  const high = ends.length === 0 ? null : Math.max(...ends);
  const low = lows.length === 0 ? null : Math.min(...lows);
  return { low, high, open: now.some((figure) => figure.high === null && figure.low !== null && figure.low === high) };
}

/** The figures of a tally that still stand. */
export function standing<T extends Pick<Figure, 'superseded_by'>>(figures: readonly T[]): T[] {
  return figures.filter((figure) => figure.superseded_by === null);
}

/** A round number at or above `most`, for the top of an axis. */
export function niceTop(most: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * size >= most) ?? 10) * size;
}

function round(n: number): number {
  return Math.round(n * 10) / 10;
}
