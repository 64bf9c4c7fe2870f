import { list, maybe, number, or, shape, text, type Checked } from './check';

/** What is in force, since when, until when where that is known, and on whose word. */
export const states = list(
  shape({
    kind: text,
    place: maybe(text),
    country: maybe(text),
    from: maybe(text),
    to: maybe(text),
    event: text,
    claim: text,
    end_claim: maybe(text),
    sayers: or(list(text), []),
    sentence: or(text, ''),
    language: maybe(text),
    origins: or(number, 1),
  }),
);
export type StateBar = Checked<typeof states>[number];

/** Reports by hour against what is usual for that hour. */
export const silence = list(shape({ hour: text, n: number, usual: number }));
export type Hour = Checked<typeof silence>[number];
