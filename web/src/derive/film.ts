/** The step of an hour among the known ones; after the last of them for "now". */
export function stepOf(known: readonly string[], asOf: string): number {
  if (asOf === '') return known.length;
  const wanted = Date.parse(asOf);
  const later = known.findIndex((moment) => Date.parse(moment) > wanted);
  return later < 0 ? Math.max(0, known.length - 1) : Math.max(0, later - 1);
}

/** The step after one; null when the film is over. Step `length` is "now". */
export function filmStep(step: number, length: number): number | null {
  return step < length ? step + 1 : null;
}
