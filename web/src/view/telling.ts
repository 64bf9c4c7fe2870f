import type { Tally } from '../api/event';
import type { Party } from '../api/claim';
import type { StateBar } from '../api/state';
import { momentText } from '../derive/dates';
import { countryName } from '../derive/countries';
import { label, language, t } from './words.svelte';

/** What happened, in a word or two: the mode where one is known, else the family. */
export function happening(told: { event: string; mode: string | null }): string {
  // A family that a person corrected may be left with a mode of the former one.
  const mode = told.mode === null ? null : label(`mode.${told.event}`, told.mode);
  return mode === null || mode === told.mode ? label('event', told.event) : mode;
}

/** A number, a range, or one with an open end. */
export function range(low: number | null, high: number | null): string {
  const write = (n: number): string => n.toLocaleString(language());
  if (low !== null && high !== null) return low === high ? write(low) : `${write(low)}–${write(high)}`;
  if (low !== null) return t('number.atLeast', { number: write(low) });
  return high === null ? t('number.unknown') : t('number.atMost', { number: write(high) });
}

/** "12 arrested" with the group where one is told. */
export function tallyText(tally: Pick<Tally, 'measure' | 'group' | 'low' | 'high'>): string {
  return `${range(tally.low, tally.high)} ${measureText(tally.measure, tally.group)}`;
}

export function measureText(measure: string, group: string | null): string {
  const counted = label('measure', measure);
  return group === null || group === '' ? counted : `${counted} (${partyName(group)})`;
}

/** A side's name as it is read; common ones in the language of the board. */
export function partyName(name: string | null): string {
  return name === null ? '' : label('party', name);
}

/** Which service, or which office and whose, a state is about; "" where that is not told. */
export function aboutText(state: { scope: string | null; holder: string | null }): string {
  return [state.scope, state.holder]
    .filter((one) => one !== null)
    .map(partyName)
    .join(': ');
}

/** A side with its country, where that is known. */
export function partyText(party: Pick<Party, 'name' | 'sector' | 'country'>): string {
  const name = partyName(party.name) || label('sector', party.sector);
  const country = party.country === null ? '' : countryName(party.country, language());
  return [name, country === '' || name === country ? '' : `(${country})`].filter(Boolean).join(' ');
}

/** How a state stands at the moment that was asked about; of what is unknown since when. */
export function standing(bar: Pick<StateBar, 'standing' | 'last_confirmed'>): string {
  return t(`standing.${bar.standing.replace(' ', '-')}`, {
    day: momentText(bar.last_confirmed?.slice(0, 10) ?? null, language()),
  });
}
