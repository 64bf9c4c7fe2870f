import type { LedgerRow } from '../api/ledger';
import type { StateBar } from '../api/state';
import { placeOf, type Place } from './ledger';
import { spanOf, type Span } from './figures';

const measures = ['killed', 'injured', 'missing', 'abducted', 'arrested', 'displaced'];

/** One figure of people with who gave it. */
export interface Harm {
  row: LedgerRow;
  /** The least and the most that stands. */
  span: Span;
  /** The figures that stand, latest first. */
  said: { low: number | null; high: number | null; sayer: string; claim: string; reported: string | null }[];
}

/** The harm of one event, the gravest first. */
export interface Harmed {
  event: string;
  place: Place | null;
  day: string | null;
  harm: Harm[];
}

/** What was said of people's harm, the gravest event first; participants and damage are left to the ledger. */
export function harmed(rows: readonly LedgerRow[]): Harmed[] {
  const events = new Map<string, Harmed>();
  const told = rows
    .filter((row) => measures.includes(row.measure))
    .sort(
      (one, other) =>
        measures.indexOf(one.measure) - measures.indexOf(other.measure) || (other.highest ?? 0) - (one.highest ?? 0),
    );
  for (const row of told) {
    const event = events.get(row.event) ?? { event: row.event, place: placeOf(row), day: row.day, harm: [] };
    event.harm.push({ row, span: spanOf(row.figures), said: standing(row) });
    events.set(row.event, event);
  }
  return [...events.values()];
}

function standing(row: LedgerRow): Harm['said'] {
  return row.figures
    .filter((figure) => figure.superseded_by === null)
    .sort((one, other) => (other.reported ?? '').localeCompare(one.reported ?? ''))
    .map(({ low, high, origin, source, claim, reported }) => ({
      low,
      high,
      sayer: origin ?? source ?? '',
      claim,
      reported,
    }));
}

const standings = ['in force', 'planned', 'unknown', 'not yet', 'ended'];
const gravest = ['emergency', 'curfew', 'internet', 'media'];

/** States of one country; null where that is not known. */
export interface Force {
  country: string | null;
  bars: StateBar[];
}

/** States by country, that with the latest first. Of each the gravest kinds come first, what ended after what holds, and changes of office last. */
export function inForce(bars: readonly StateBar[]): Force[] {
  const rank = ({ kind, standing }: StateBar): number => (kind === 'office' ? 2 : standing === 'ended' ? 1 : 0);
  const weight = ({ kind }: StateBar): number => (gravest.includes(kind) ? gravest.indexOf(kind) : gravest.length);
  const latest = (one: StateBar, other: StateBar): number => (other.from ?? '').localeCompare(one.from ?? '');
  const countries = new Map<string | null, StateBar[]>();
  for (const bar of [...bars].sort(latest)) countries.set(bar.country, [...(countries.get(bar.country) ?? []), bar]);
  return [...countries].map(([country, own]) => ({
    country,
    bars: own.sort(
      (one, other) =>
        rank(one) - rank(other) ||
        weight(one) - weight(other) ||
        standings.indexOf(one.standing) - standings.indexOf(other.standing) ||
        latest(one, other),
    ),
  }));
}
