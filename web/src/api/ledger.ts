import { flag, list, maybe, number, or, shape, text, type Checked } from './check';

const latest = maybe(shape({ low: maybe(number), high: maybe(number), source: maybe(text), claim: text }));

const ledgerFigure = shape({
  event: text,
  day: maybe(text),
  claim: text,
  low: maybe(number),
  high: maybe(number),
  source: maybe(text),
  origin: maybe(text),
  official: or(flag, false),
  reported: maybe(text),
  superseded_by: maybe(text),
});
export type LedgerFigure = Checked<typeof ledgerFigure>;

/** Every figure of the view by place, measure and group, with the four views on them. */
export const ledger = list(
  shape({
    place: or(text, ''),
    measure: text,
    group: maybe(text),
    lowest: maybe(number),
    highest: maybe(number),
    latest_official: latest,
    latest_independent: latest,
    contradicting: or(flag, false),
    figures: list(ledgerFigure),
  }),
);
export type LedgerRow = Checked<typeof ledger>[number];
