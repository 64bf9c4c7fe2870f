import { get } from '../api/client';
import { list, maybe, shape, text } from '../api/check';
import { placeText, type ReadPlace } from '../derive/countries';
import { language } from './words.svelte';

const spellings = list(shape({ name: text, country: maybe(text), spelling: text }));
const keyOf = (name: string, country: string | null): string => `${country ?? ''}|${name}`;

/** Names of places in the language of the board, where the gazetteer has them; it has English ones itself. */
class Places {
  #names = $state.raw<ReadonlyMap<string, string>>(new Map());

  /** Asks for the names in a language; those of before stay until they are here, and where they cannot be had. */
  load(wanted: string): () => void {
    const stop = new AbortController();
    if (wanted === 'en') this.#names = new Map();
    else
      get(`/api/spellings/${wanted}`, spellings, stop.signal).then(
        (told) => (this.#names = new Map(told.map((one) => [keyOf(one.name, one.country), one.spelling]))),
        () => undefined,
      );
    return () => stop.abort();
  }

  /** A place's name as it is read here. */
  name(name: string, country: string | null): string {
    return this.#names.get(keyOf(name, country)) ?? name;
  }

  /** A place as it is read here: its name, and its country where that says more. */
  words(place: ReadPlace | null): string {
    if (place === null || place.name === null) return placeText(place, language());
    return placeText({ ...place, name: this.name(place.name, place.country) }, language());
  }
}

export const placeNames = new Places();
