import { maybe, shape, text, type Checked } from './check';

/** What a person decided, who and when. */
export const decision = shape({
  id: text,
  kind: text,
  target: text,
  other: maybe(text),
  field: maybe(text),
  value: maybe(text),
  note: maybe(text),
  who: maybe(text),
  at: maybe(text),
  undone_by: maybe(text),
});
export type Decision = Checked<typeof decision>;

/** A decision as the desk asks for it. */
export interface DecisionRequest {
  kind: string;
  target: string;
  other?: string;
  field?: string;
  value?: string;
  note?: string;
}
