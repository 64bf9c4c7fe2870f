import { either, flag, list, maybe, number, or, shape, text, type Checked } from './check';
import { claim, span } from './claim';

const mention = shape({
  kind: text,
  start: number,
  end: number,
  in: maybe(text),
  text: maybe(text),
  name: maybe(text),
});
export type Mention = Checked<typeof mention>;

const said = shape({
  source: maybe(
    shape({ start: maybe(number), end: maybe(number), in: maybe(text), name: maybe(text), kind: maybe(text) }),
  ),
  cue: maybe(span),
  // One stretch, or several as pairs of offsets.
  content: maybe(either(span, list(list(number)))),
});
export type Said = Checked<typeof said>;

/** A report's text with everything that was read from it: claims/1 with `text`, `title` and where it came from. */
export const report = shape({
  id: text,
  title: maybe(text),
  // A report that came already coded has no text.
  text: or(text, ''),
  language: maybe(text),
  published: maybe(text),
  mentions: or(list(mention), []),
  attributions: or(list(said), []),
  claims: list(claim),
  report: maybe(shape({ source: maybe(text), url: maybe(text), added: maybe(text) })),
  masked: or(flag, true),
  already: or(flag, false),
});
export type Report = Checked<typeof report>;

export const reportHeads = list(
  shape({
    id: text,
    title: maybe(text),
    source: maybe(text),
    language: maybe(text),
    published: maybe(text),
    claims: number,
  }),
);
export type ReportHead = Checked<typeof reportHeads>[number];

const explainedClaim = shape({
  id: text,
  event: text,
  confidence: number,
  found_by: or(text, ''),
  signs: or(list(shape({ name: text, weight: number })), []),
});

/** How a sentence was read and what gave its claims. */
export const explanation = shape({
  sentence: text,
  words: list(shape({ form: text, readings: list(text) })),
  claims: list(explainedClaim),
  nearly: or(list(shape({ word: text, pattern: text, why: text })), []),
});
export type Explanation = Checked<typeof explanation>;

/** What came of reading what was pasted, dropped or fetched. */
export const added = shape({
  kept: flag,
  added: number,
  reports: list(report),
  failed: list(shape({ id: maybe(text), message: text })),
});
export type Added = Checked<typeof added>;
