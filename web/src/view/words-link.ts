import { reportPath } from './route';

/** Where in a report a link lands: on characters of its text or title, or on a claim and one of its fields. */
export type Landing =
  { kind: 'span'; start: number; end: number; title: boolean } | { kind: 'claim'; claim: string; field: string | null };

/** The fragment of a landing: "12-34", "title.0-9", "c17" or "c17.place". */
export function writeLanding(landing: Landing): string {
  if (landing.kind === 'claim') return landing.field ? `${landing.claim}.${landing.field}` : landing.claim;
  return `${landing.title ? 'title.' : ''}${landing.start}-${landing.end}`;
}

/** The landing of a fragment, with or without "#"; null where it is none. */
export function readLanding(fragment: string): Landing | null {
  const given = decodeURIComponent(fragment.replace(/^#/, ''));
  const span = /^(title\.)?(\d+)-(\d+)$/.exec(given);
  if (span) {
    const [start, end] = [Number(span[2]), Number(span[3])];
    return start < end ? { kind: 'span', start, end, title: span[1] !== undefined } : null;
  }
  const claim = /^([A-Za-z]\w*)(?:\.([\w-]+))?$/.exec(given);
  return claim?.[1] ? { kind: 'claim', claim: claim[1], field: claim[2] ?? null } : null;
}

/** A claim's address, "document#c1", in its parts. */
export function splitAddress(address: string): { document: string; claim: string } {
  const cut = address.lastIndexOf('#');
  return cut < 0
    ? { document: address, claim: '' }
    : { document: address.slice(0, cut), claim: address.slice(cut + 1) };
}

/** Link to the words of a span of a report; to its evidence where the field has no words of its own. */
export function spanLink(
  document: string,
  span: { start: number | null; end: number | null; in: string | null } | null,
  fallback: string,
): string {
  const landing: Landing =
    span && span.start !== null && span.end !== null
      ? { kind: 'span', start: span.start, end: span.end, title: span.in === 'title' }
      : { kind: 'claim', claim: fallback, field: null };
  return `${reportPath(document)}#${writeLanding(landing)}`;
}

/** Link to the words of a claim, or of one of its fields. */
export function claimLink(address: string, field: string | null = null): string {
  const { document, claim } = splitAddress(address);
  return `${reportPath(document)}#${writeLanding({ kind: 'claim', claim, field })}`;
}

/** Link to the words of a count of a claim: of those killed, those injured. */
export function countLink(address: string, measure: string): string {
  return claimLink(address, `count-${measure}`);
}
