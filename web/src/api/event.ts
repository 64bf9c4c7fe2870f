import { list, maybe, number, or, shape, table, text, type Checked } from './check';
import { claim, party, place, time } from './claim';
import { decision } from './decision';

export const figure = shape({
  claim: text,
  low: maybe(number),
  high: maybe(number),
  source: maybe(text),
  origin: maybe(text),
  reported: maybe(text),
  superseded_by: maybe(text),
});
export type Figure = Checked<typeof figure>;

export const tally = shape({
  measure: text,
  group: maybe(text),
  low: maybe(number),
  high: maybe(number),
  figures: list(figure),
});
export type Tally = Checked<typeof tally>;

const join = shape({ claim: text, score: number, because: or(list(text), []), against: or(list(text), []) });

const fields = {
  id: text,
  event: text,
  mode: maybe(text),
  contexts: or(list(text), []),
  status: text,
  place: maybe(place),
  time: maybe(time),
  actors: or(list(party), []),
  recipients: or(list(party), []),
  counts: or(list(tally), []),
  claims: list(text),
  reports: number,
  sources: number,
  origins: number,
  languages: or(list(text), []),
  first_reported: maybe(text),
  last_reported: maybe(text),
  joins: or(list(join), []),
  confidence: number,
  decisions: or(list(text), []),
  sentence: or(text, ''),
  sentence_language: maybe(text),
};

/** Claims joined as one happening: events/1, with a sentence to read. */
export const event = shape(fields);
export type Event = Checked<typeof event>;

const document = shape({
  id: text,
  language: maybe(text),
  published: maybe(text),
  report: maybe(shape({ source: maybe(text), url: maybe(text), title: maybe(text) })),
  claims: list(claim),
});
export type EventDocument = Checked<typeof document>;

export const eventWithClaims = shape({
  ...fields,
  documents: list(document),
  evidence: or(table(or(text, '')), {}),
  history: or(list(decision), []),
});
export type EventWithClaims = Checked<typeof eventWithClaims>;

const dayCount = shape({ day: text, event: text, n: number });
export type DayCount = Checked<typeof dayCount>;

const placeCount = shape({
  name: text,
  country: maybe(text),
  latitude: number,
  longitude: number,
  precision: text,
  n: number,
  event: text,
  others: or(number, 0),
});
export type PlaceCount = Checked<typeof placeCount>;

export const facets = shape({
  place: or(list(text), []),
  event: or(list(text), []),
  language: or(list(text), []),
  source: or(list(text), []),
  sayer: or(list(text), []),
  status: or(list(text), []),
  known: or(list(text), []),
});
export type Facets = Checked<typeof facets>;

/** A page of the filtered events with what the map, the timeline and the filter bar need of the whole view. */
export const eventsPage = shape({
  revision: number,
  total: number,
  reports: number,
  events: list(event),
  days: list(dayCount),
  places: list(placeCount),
  facets,
});
export type EventsPage = Checked<typeof eventsPage>;
