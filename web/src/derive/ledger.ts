import type { LedgerFigure, LedgerRow } from '../api/ledger';

/** All figures, or the one that a view on them chooses. */
export const ledgerViews = ['all', 'lowest', 'highest', 'official', 'independent'] as const;
export type LedgerView = (typeof ledgerViews)[number];

/** Rows by place, in the order in which the server gave the places. */
export function byPlace(rows: readonly LedgerRow[]): { place: string; rows: LedgerRow[] }[] {
  const places = new Map<string, LedgerRow[]>();
  for (const row of rows) places.set(row.place, [...(places.get(row.place) ?? []), row]);
  return [...places].map(([place, own]) => ({ place, rows: own }));
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
