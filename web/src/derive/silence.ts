import type { Hour } from '../api/state';

const hour = 3_600_000;

/** One cell of the strip. */
export interface Cell {
  at: number;
  n: number;
  usual: number;
}

export interface Strip {
  cells: Cell[];
  most: number;
  /** Hours in a cell. */
  hours: number;
}

/** Stretches without a break of more than `gap` hours, each filled with its silent hours: silence is what one looks for. */
export function strips(hours: readonly Hour[], gap = 72, cells = 120): Strip[] {
  const usual = usualByHour(hours);
  const told = hours
    .map(({ hour: at, n }) => ({ at: Date.parse(at), n }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((one, other) => one.at - other.at);
  const runs: { at: number; n: number }[][] = [];
  for (const one of told) {
    const run = runs.at(-1);
    if (run && one.at - (run.at(-1)?.at ?? 0) <= gap * hour) run.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => stripOf(run, usual, cells)).reverse();
}

function stripOf(run: { at: number; n: number }[], usual: Map<number, number>, cells: number): Strip {
  const first = Math.floor((run[0]?.at ?? 0) / (24 * hour)) * 24 * hour;
  const last = Math.ceil(((run.at(-1)?.at ?? 0) + hour) / (24 * hour)) * 24 * hour;
  const length = Math.round((last - first) / hour);
  const hours = [1, 2, 3, 6, 12, 24, 168].find((width) => length / width <= cells) ?? Math.ceil(length / cells);
  const strip = Array.from({ length: Math.ceil(length / hours) }, (_, index): Cell => {
    const at = first + index * hours * hour;
    let expected = 0;
    for (let step = 0; step < hours; step++) expected += usual.get(new Date(at + step * hour).getUTCHours()) ?? 0;
    return { at, n: 0, usual: expected };
  });
  for (const { at, n } of run) {
    const cell = strip[Math.floor((at - first) / hour / hours)];
    if (cell) cell.n += n;
  }
  return { cells: strip, hours, most: strip.reduce((most, cell) => Math.max(most, cell.n, cell.usual), 1) };
}

function usualByHour(hours: readonly Hour[]): Map<number, number> {
  return new Map(hours.map(({ hour: at, usual }) => [new Date(at).getUTCHours(), usual]));
}
