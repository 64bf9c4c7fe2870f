import { flag, list, maybe, number, or, shape, text, type Checked } from './check';

/** A stretch of a report: UTF-16 offsets into its text, or into its title where `in` says so. Null where no words say it. */
const words = { start: maybe(number), end: maybe(number), in: maybe(text), text: maybe(text) };
export const span = shape(words);
export type Span = Checked<typeof span>;

export const place = shape({
  geonames: maybe(number),
  name: text,
  country: maybe(text),
  admin1: maybe(text),
  latitude: maybe(number),
  longitude: maybe(number),
  precision: text,
});
export type Place = Checked<typeof place>;

export const time = shape({ from: maybe(text), to: maybe(text), precision: maybe(text), duration: maybe(text) });
export type Time = Checked<typeof time>;

export const party = shape({
  name: maybe(text),
  kind: maybe(text),
  sector: maybe(text),
  country: maybe(text),
  ...words,
});
export type Party = Checked<typeof party>;

export const attribution = shape({
  source: maybe(text),
  kind: maybe(text),
  ...words,
  cue: maybe(span),
});
export type Attribution = Checked<typeof attribution>;

export const count = shape({
  measure: text,
  group: maybe(text),
  low: maybe(number),
  high: maybe(number),
  approximate: or(flag, false),
  ...words,
});
export type Count = Checked<typeof count>;

const claimPlace = shape({
  ...words,
  inferred: or(flag, false),
  name: maybe(text),
  country: maybe(text),
  admin1: maybe(text),
  precision: maybe(text),
});

const claimTime = shape({
  ...words,
  inferred: or(flag, false),
  from: maybe(text),
  to: maybe(text),
  precision: maybe(text),
});

/** One happening as one source puts it: claims/1. */
export const claim = shape({
  id: text,
  origin: maybe(text),
  event: text,
  mode: maybe(text),
  contexts: or(list(text), []),
  trigger: span,
  evidence: span,
  actors: or(list(party), []),
  recipients: or(list(party), []),
  place: maybe(claimPlace),
  time: maybe(claimTime),
  counts: or(list(count), []),
  status: text,
  responsibility: maybe(text),
  attribution: or(list(attribution), []),
  causes: or(list(text), []),
  confidence: number,
  state: or(text, 'standing'),
});
export type Claim = Checked<typeof claim>;
