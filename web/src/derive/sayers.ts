import type { Claim } from '../api/claim';
import type { EventDocument, EventWithClaims } from '../api/event';

export interface SaidClaim {
  claim: Claim;
  document: EventDocument;
  sentence: string;
  address: string;
}

/** The claims of an event by who says so in the end, the earliest sayer first. */
export function bySayer(told: EventWithClaims): { sayer: string; claims: SaidClaim[] }[] {
  const sayers = new Map<string, SaidClaim[]>();
  const documents = [...told.documents].sort((one, other) =>
    (one.published ?? '').localeCompare(other.published ?? ''),
  );
  for (const document of documents) {
    for (const claim of document.claims) {
      const address = `${document.id}#${claim.id}`;
      const sayer = claim.origin ?? claim.attribution.at(-1)?.source ?? document.report?.source ?? document.id;
      const said = { claim, document, address, sentence: told.evidence[address] ?? claim.evidence.text ?? '' };
      sayers.set(sayer, [...(sayers.get(sayer) ?? []), said]);
    }
  }
  return [...sayers].map(([sayer, claims]) => ({ sayer, claims }));
}

/** What became known of an event and what was decided on it, in order of time. */
export type Happening =
  | { kind: 'reported'; at: string | null; document: EventDocument; claims: number }
  | { kind: 'decided'; at: string | null; decision: EventWithClaims['history'][number] };

export function historyOf(told: EventWithClaims): Happening[] {
  const all: Happening[] = [
    ...told.documents.map((document): Happening => ({
      kind: 'reported',
      at: document.published,
      document,
      claims: document.claims.length,
    })),
    ...told.history.map((decision): Happening => ({ kind: 'decided', at: decision.at, decision })),
  ];
  return all.sort((one, other) => (one.at ?? '').localeCompare(other.at ?? ''));
}
