import type { LedgerRow } from '../api/ledger';
import type { StateBar } from '../api/state';

const measures = ['killed', 'injured', 'missing', 'abducted', 'arrested', 'displaced'];

/** One figure of people with who gave it. */
export interface Harm {
  row: LedgerRow;
  /** The figures that stand, latest first. */
  said: { low: number | null; high: number | null; sayer: string; claim: string; reported: string | null }[];
}

/** The harm of one event, the gravest first. */
export interface Harmed {
  event: string;
  place: string;
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
    const event = events.get(row.event) ?? { event: row.event, place: row.place, day: row.day, harm: [] };
    event.harm.push({ row, said: standing(row) });
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

/** States by how they stand, those in force first, of each the latest first; those that are known to have ended last. */
export function inForce(bars: readonly StateBar[]): StateBar[] {
  const rank = (bar: StateBar): number => standings.indexOf(bar.standing);
  return [...bars].sort((one, other) => rank(one) - rank(other) || (other.from ?? '').localeCompare(one.from ?? ''));
}
