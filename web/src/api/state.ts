import { flag, list, maybe, number, or, shape, text, type Checked } from './check';

const state = shape({
  kind: text,
  scope: maybe(text),
  holder: maybe(text),
  hours: maybe(text),
  place: maybe(text),
  country: maybe(text),
  from: maybe(text),
  since: maybe(text),
  to: maybe(text),
  until_planned: or(flag, false),
  planned: or(flag, false),
  standing: or(text, ''),
  last_confirmed: maybe(text),
  event: text,
  claim: text,
  sentence: or(text, ''),
  language: maybe(text),
  end_claim: maybe(text),
  end_sentence: maybe(text),
  end_language: maybe(text),
  contradicted: or(list(text), []),
  sayers: or(list(text), []),
  origins: or(number, 1),
});
export type StateBar = Checked<typeof state>;

/** What is, was and will be in force, since when, until when where that is known, and on whose word. */
export const states = shape({ total: number, looked: number, states: list(state) });
export type States = Checked<typeof states>;

/** Reports by hour against what is usual in such an hour; null where that is not known. */
export const silence = list(
  shape({ hour: text, n: number, usual: maybe(number), down: or(flag, false), silent: or(flag, false) }),
);
export type Hour = Checked<typeof silence>[number];
