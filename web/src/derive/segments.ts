import type { Claim } from '../api/claim';
import type { Report } from '../api/report';

/** What a stretch of a report was read as. */
export type Layer = 'evidence' | 'trigger' | 'place' | 'time' | 'quantity' | 'sayer' | 'party' | 'cue';

export interface Mark {
  start: number;
  end: number;
  layer: Layer;
  /** The claim that it belongs to; null for what no claim uses. */
  claim: string | null;
}

/** A stretch of text over which the same marks lie. */
export interface Segment {
  start: number;
  end: number;
  text: string;
  layers: Layer[];
  claims: string[];
}

/** Everything that was read from the title, or from the text. */
export function marksOf(report: Report, title: boolean): Mark[] {
  const marks: Mark[] = [];
  const put = (
    span: { start: number | null; end: number | null; in?: string | null } | null | undefined,
    layer: Layer,
    claim: string | null,
  ): void => {
    if (!span || span.start === null || span.end === null || (span.in === 'title') !== title) return;
    if (span.start < span.end) marks.push({ start: span.start, end: span.end, layer, claim });
  };
  for (const mention of report.mentions) put(mention, layerOfMention(mention.kind), null);
  for (const said of report.attributions) {
    put(said.source, 'sayer', null);
    put(said.cue, 'cue', null);
  }
  for (const claim of report.claims) for (const [layer, span] of partsOf(claim)) put(span, layer, claim.id);
  return marks;
}

type Part = { start: number | null; end: number | null; in: string | null; inferred?: boolean };

function partsOf(claim: Claim): [Layer, Part | null][] {
  return [
    ['evidence', claim.evidence],
    ['trigger', claim.trigger],
    ['place', claim.place],
    ['time', claim.time],
    ...claim.counts.map((count): [Layer, Part] => ['quantity', count]),
    ...[...claim.actors, ...claim.recipients].map((party): [Layer, Part] => ['party', party]),
    ...claim.attribution.map((said): [Layer, Part] => ['sayer', said]),
  ];
}

function layerOfMention(kind: string): Layer {
  if (kind === 'place' || kind === 'demonym') return 'place';
  if (kind === 'time' || kind === 'quantity') return kind;
  return 'party';
}

/** A text cut where any mark begins or ends. Joined again, the segments are the text. */
export function segments(
  text: string,
  marks: readonly Mark[],
  also: readonly { start: number; end: number }[] = [],
): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...marks, ...also]) {
    cuts.add(Math.min(start, text.length));
    cuts.add(Math.min(end, text.length));
  }
  const order = [...cuts].sort((one, other) => one - other);
  const found: Segment[] = [];
  for (let index = 0; index + 1 < order.length; index++) {
    const start = order[index] ?? 0;
    const end = order[index + 1] ?? 0;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    found.push({
      start,
      end,
      text: text.slice(start, end),
      layers: [...new Set(over.map((mark) => mark.layer))],
      claims: [...new Set(over.map((mark) => mark.claim).filter((claim) => claim !== null))],
    });
  }
  return found;
}

/** The strongest layer, by which a segment is coloured; evidence alone is only underlaid. */
export function shownLayer(layers: readonly Layer[]): Layer | null {
  const order: Layer[] = ['trigger', 'quantity', 'time', 'place', 'sayer', 'cue', 'party', 'evidence'];
  return order.find((layer) => layers.includes(layer)) ?? null;
}

/** The span of a claim or of one of its fields, its evidence where the field has no words; null for an unknown claim.
 * "count-killed" is the count of those killed. */
export function spanOfField(
  claims: readonly Claim[],
  id: string,
  field: string | null,
): { start: number; end: number; title: boolean } | null {
  const claim = claims.find((one) => one.id === id);
  if (!claim) return null;
  const wanted: Record<string, Part | null | undefined> = {
    event: claim.trigger,
    mode: claim.trigger,
    status: claim.trigger,
    place: claim.place,
    time: claim.time,
    count: claim.counts[0],
    actor: claim.actors[0],
    recipient: claim.recipients[0],
    sayer: claim.attribution.at(-1),
  };
  const [kind = '', measure] = (field ?? '').split('-');
  const measured = kind === 'count' ? claim.counts.find((count) => count.measure === measure) : undefined;
  const part = measured ?? wanted[kind];
  for (const span of [part, claim.evidence])
    if (span && span.start !== null && span.end !== null)
      return { start: span.start, end: span.end, title: span.in === 'title' };
  return null;
}
