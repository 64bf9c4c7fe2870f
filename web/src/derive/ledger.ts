import type { LedgerFigure, LedgerRow } from '../api/ledger';

/** All figures, or the one that a view on them chooses. */
export const ledgerViews = ['all', 'lowest', 'highest', 'official', 'independent'] as const;
export type LedgerView = (typeof ledgerViews)[number];

/** Where a row's event was. */
export type Place = Pick<LedgerRow, 'country' | 'precision'> & { name: string };

/** Null where that is not known. */
export function placeOf(row: LedgerRow): Place | null {
  return row.place === '' ? null : { name: row.place, country: row.country, precision: row.precision };
}

/** Rows by place, in the order in which the server gave the places. */
export function byPlace(rows: readonly LedgerRow[]): { place: Place | null; rows: LedgerRow[] }[] {
  const places = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(placeOf(row));
    places.set(key, [...(places.get(key) ?? []), row]);
  }
  return [...places.values()].map((own) => ({ place: own[0] ? placeOf(own[0]) : null, rows: own }));
}

/** The figures of a row that a view shows. "The" number is never stored: it is chosen here. */
export function figuresOf(row: LedgerRow, view: LedgerView): LedgerFigure[] {
  if (view === 'all') return row.figures;
  const standing = row.figures.filter((figure) => figure.superseded_by === null);
  const latest = (official: boolean): LedgerFigure[] =>
    standing
      .filter((figure) => figure.official === official)
      .sort((one, other) => (other.reported ?? '').localeCompare(one.reported ?? ''))
      .slice(0, 1);
  if (view === 'official') return latest(true);
  if (view === 'independent') return latest(false);
  const measured = standing.filter((figure) => numberOf(figure, view) !== null);
  const best = measured.reduce<LedgerFigure | null>((found, figure) => {
    if (!found) return figure;
    const [one, other] = [numberOf(figure, view) ?? 0, numberOf(found, view) ?? 0];
    return (view === 'lowest' ? one < other : one > other) ? figure : found;
  }, null);
  return best ? [best] : [];
}

function numberOf(figure: LedgerFigure, view: 'lowest' | 'highest'): number | null {
  return view === 'lowest' ? (figure.low ?? figure.high) : (figure.high ?? figure.low);
}
