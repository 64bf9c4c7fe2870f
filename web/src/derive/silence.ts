import type { Hour } from '../api/state';

const hour = 3_600_000;

/** One cell of the strip. */
export interface Cell {
  at: number;
  n: number;
  /** Null where nothing earlier is known to compare with. */
  usual: number | null;
  /** Whether connectivity was down in some hour of it. */
  down: boolean;
  /** Whether the lack of reports is to be read as silence. */
  silent: boolean;
}

export interface Strip {
  cells: Cell[];
  most: number;
  /** Hours in a cell. */
  hours: number;
}

/** The hours, each told by the server, in at most so many cells; null where there are none. */
export function stripOf(told: readonly Hour[], most = 120): Strip | null {
  const hours = [1, 2, 3, 6, 12, 24, 168].find((width) => told.length / width <= most) ?? Math.ceil(told.length / most);
  const cells: Cell[] = [];
  for (let first = 0; first < told.length; first += hours) cells.push(cellOf(told.slice(first, first + hours)));
  return cells.length === 0
    ? null
    : { cells, hours, most: cells.reduce((high, cell) => Math.max(high, cell.n, cell.usual ?? 0), 1) };
}

function cellOf(told: readonly Hour[]): Cell {
  const usual = told.map((one) => one.usual);
  return {
    at: Math.floor(Date.parse(told[0]?.hour ?? '') / hour) * hour,
    n: told.reduce((sum, one) => sum + one.n, 0),
    usual: usual.includes(null) ? null : usual.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    down: told.some((one) => one.down),
    silent: told.some((one) => one.silent),
  };
}
