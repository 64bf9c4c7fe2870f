import type { Tally } from '../api/event';
import type { Party } from '../api/claim';
import type { StateBar } from '../api/state';
import { momentText } from '../derive/dates';
import { countryName } from '../derive/countries';
import { spanOf, type Span } from '../derive/figures';
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

/** What several figures reach from and to: "5,300–49,000 or more". */
export function spanText({ low, high, open }: Span): string {
  if (!open || high === null) return range(low, high);
  if (low === null || low === high) return range(high, null);
  return t('number.open', { low: low.toLocaleString(language()), high: high.toLocaleString(language()) });
}

/** "12 arrested" with the group where one is told. */
export function countText(count: Pick<Tally, 'measure' | 'group' | 'low' | 'high'>): string {
  return `${range(count.low, count.high)} ${measureText(count.measure, count.group)}`;
}

/** The same of all figures that stand. */
export function tallyText(tally: Pick<Tally, 'measure' | 'group' | 'figures'>): string {
  return `${spanText(spanOf(tally.figures))} ${measureText(tally.measure, tally.group)}`;
}

export function measureText(measure: string, group: string | null): string {
  const counted = label('measure', measure);
  return group === null || group === '' ? counted : `${counted} (${partyName(group)})`;
}

/** A side's name as it is read: common ones, and the country that an office is told with ("president (TR), Anna Lee"), in the language of the board. */
export function partyName(name: string | null): string {
  if (name === null) return '';
  const [, office, country, person = ''] = /^(.+) \(([A-Z]{2})\)(, .+)?$/.exec(name) ?? [];
  return office === undefined || country === undefined
    ? label('party', name)
    : `${label('party', office)} (${countryName(country, language())})${person}`;
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
  const country = party.country === null ? '' : countryName(party.country, language());
  // A state as a side is named as the country is everywhere else.
  const isCountry = party.country !== null && party.name === countryName(party.country, 'en');
  const name = isCountry ? country : partyName(party.name) || label('sector', party.sector);
  return [name, country === '' || name === country ? '' : `(${country})`].filter(Boolean).join(' ');
}

/** How a state stands at the moment that was asked about; of what is unknown since when. */
export function standing(bar: Pick<StateBar, 'standing' | 'last_confirmed'>): string {
  return t(`standing.${bar.standing.replace(' ', '-')}`, {
    day: momentText(bar.last_confirmed?.slice(0, 10) ?? null, language()),
  });
}
