import { anything, list, number, or, shape, text, type Checked } from './check';

/** The formats, and what the profile withholds of the filtered view. */
export const exportPreview = shape({
  events: number,
  events_masked: number,
  names_masked: number,
  places_blurred: or(number, 0),
  days_blurred: or(number, 0),
  formats: list(shape({ name: text, description: text })),
  sample: or(list(anything), []),
});
export type ExportPreview = Checked<typeof exportPreview>;
