/** What a view asks of the chronicle. It is kept in the address, so that a view can be sent. */
export interface View {
  place: string;
  from: string;
  to: string;
  event: string;
  language: string;
  source: string;
  sayer: string;
  status: string;
  confidence: string;
  text: string;
  asof: string;
}

export const viewKeys = [
  'place',
  'from',
  'to',
  'event',
  'language',
  'source',
  'sayer',
  'status',
  'confidence',
  'text',
  'asof',
] as const satisfies readonly (keyof View)[];

/** The view of an address's query; what it does not say is "". */
export function readView(query: string): View {
  const given = new URLSearchParams(query);
  return Object.fromEntries(viewKeys.map((key) => [key, given.get(key) ?? ''])) as unknown as View;
}

/** The query of a view, "" or beginning with "?", always in the same order. */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  for (const key of viewKeys) if (view[key] !== '') query.set(key, view[key]);
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/** The address of an API route for a view, with more parameters where given. */
export function apiAddress(route: string, view: View, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(writeView(view));
  for (const [key, value] of Object.entries(more)) query.set(key, value);
  const written = query.toString();
  return written === '' ? route : `${route}?${written}`;
}

/** The filters that are set, without the hour of knowing. */
export function activeFilters(view: View): (keyof View)[] {
  return viewKeys.filter((key) => key !== 'asof' && view[key] !== '');
}

/** The event families of a view's `event`, whose modes ("COERCE/curfew") are left out of the families. */
export function chosenFamilies(view: View): string[] {
  return view.event === '' ? [] : view.event.split(',');
}

/** The view with a family, or a mode of one, taken in or out. */
export function toggleFamily(view: View, family: string): View {
  const chosen = chosenFamilies(view);
  const next = chosen.includes(family) ? chosen.filter((one) => one !== family) : [...chosen, family];
  return { ...view, event: next.join(',') };
}
