import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill, pick, type Text, type Texts } from '../view/texts';
import en from './en.json';
import ka from './ka.json';
import ru from './ru.json';

const all: Record<string, Texts> = { en, ka, ru };
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1] ?? '').sort();
const contract = readFileSync(join(import.meta.dirname, '../../../contract/events.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1);

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe.each(Object.entries(all))('texts of %s', (language, texts) => {
  it('has every text and no other', () => expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort()));

  it('has no empty text', () => {
    for (const [key, text] of Object.entries(texts))
      for (const form of forms(text)) expect(form.trim(), key).not.toBe('');
  });

  it('names every side that claims have by one name in all languages', () => {
    const sides = readFileSync(join(import.meta.dirname, '../../../languages/und/actors.tsv'), 'utf8')
      .trim()
      .split('\n');
    for (const [name] of sides.filter((line) => !/^(#|name\t)/.test(line)).map((line) => line.split('\t')))
      expect(texts, name).toHaveProperty([`party.${name ?? ''}`]);
  });

  it('has the same places to fill', () => {
    for (const [key, text] of Object.entries(texts)) {
      const wanted = holes(forms(all['en']?.[key] ?? '')[0] ?? '');
      for (const form of forms(text)) expect(holes(form), key).toEqual(wanted);
    }
  });

  it('has the plural forms that the language asks for', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(texts))
      if (typeof text !== 'string') for (const form of wanted) expect(Object.keys(text), key).toContain(form);
  });

  it('has a word for every event and mode of the contract', () => {
    for (const row of contract) {
      const [event = '', mode = ''] = row.split('\t');
      expect(texts, row).toHaveProperty([`event.${event}`]);
      if (mode !== '') expect(texts, row).toHaveProperty([`mode.${event}.${mode}`]);
    }
  });
});

describe('texts', () => {
  it('are all used, and all that are used are there', () => {
    const code = sources(join(import.meta.dirname, '..')).join('\n');
    for (const used of code.matchAll(/\bt\('([^']+)'/g)) expect(en, used[1]).toHaveProperty([used[1] ?? '']);
    const families = [...code.matchAll(/\b(?:label\(['`]|t\(`)([a-z-]+(?:\.[a-z-]+)*)(?:'|\.\$\{)/g)].map(
      (used) => used[1] ?? '',
    );
    for (const key of Object.keys(en)) {
      const used = code.includes(`'${key}'`) || families.some((family) => key.startsWith(`${family}.`));
      expect(used, `${key} is used nowhere`).toBe(true);
    }
  });

  it('fill and choose', () => {
    expect(fill('{n} of {all}', 'en', { n: 1200, all: 'x' })).toBe('1,200 of x');
    expect(fill('{gone}', 'en', {})).toBe('{gone}');
    expect(pick({ one: 'событие', few: 'события', many: 'событий', other: 'события' }, 'ru', { n: 5 })).toBe('событий');
  });
});
