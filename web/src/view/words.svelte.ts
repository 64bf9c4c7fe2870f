import en from '../texts/en.json';
import ka from '../texts/ka.json';
import ru from '../texts/ru.json';
import { fill, pick, type Texts, type Values } from './texts';

export const languages = ['en', 'ka', 'ru'] as const;
export type Language = (typeof languages)[number];

const all: Record<Language, Texts> = { en, ka, ru };
const current = $state<{ language: Language }>({ language: 'en' });

export function isLanguage(tag: string | null | undefined): tag is Language {
  return languages.some((one) => one === tag);
}

export function language(): Language {
  return current.language;
}

export function setLanguage(next: Language): void {
  current.language = next;
  if (typeof document !== 'undefined') document.documentElement.lang = next;
}

/** The board's own words. `n` chooses the plural form. */
export function t(key: string, values: Values = {}): string {
  const found = all[current.language][key] ?? all.en[key];
  return found === undefined ? key : fill(pick(found, current.language, values), current.language, values);
}

/** The word for a code of the contract ("event", "PROTEST"), else the code itself. */
export function label(kind: string, code: string | null | undefined): string {
  if (code === null || code === undefined || code === '') return '';
  const found = all[current.language][`${kind}.${code}`];
  return typeof found === 'string' ? found : code;
}
