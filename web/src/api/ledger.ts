import { flag, list, maybe, number, or, shape, text, type Checked } from './check';

const latest = maybe(shape({ low: maybe(number), high: maybe(number), source: maybe(text), claim: text }));

const ledgerFigure = shape({
  claim: text,
  low: maybe(number),
  high: maybe(number),
  source: maybe(text),
  origin: maybe(text),
  official: or(flag, false),
  reported: maybe(text),
  approximate: or(flag, false),
  superseded_by: maybe(text),
  contradicts: or(list(text), []),
});
export type LedgerFigure = Checked<typeof ledgerFigure>;

const ledgerRow = shape({
  event: text,
  day: maybe(text),
  place: or(text, ''),
  country: maybe(text),
  precision: maybe(text),
  measure: text,
  group: maybe(text),
  part: or(flag, false),
  lowest: maybe(number),
  highest: maybe(number),
  latest_official: latest,
  latest_independent: latest,
  contradicting: or(flag, false),
  figures: list(ledgerFigure),
});
export type LedgerRow = Checked<typeof ledgerRow>;

/** Every figure of the latest events of a view by event, measure and group, with the four views on them. */
export const ledger = shape({ total: number, looked: number, rows: list(ledgerRow) });
export type Ledger = Checked<typeof ledger>;
