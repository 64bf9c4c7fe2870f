import { list, maybe, number, or, shape, text, type Checked } from './check';
import { decision } from './decision';
import { event } from './event';

const waiting = shape({
  why: text,
  claim: text,
  event,
  sentence: or(text, ''),
  language: maybe(text),
  confidence: number,
});
export type Waiting = Checked<typeof waiting>;

/** What wants a person's eye, most urgent first, and what was decided, latest first. */
export const desk = shape({
  waiting: number,
  queue: list(waiting),
  decisions: list(decision),
  fields: or(list(text), []),
});
export type Desk = Checked<typeof desk>;
