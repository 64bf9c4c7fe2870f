import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import world from 'world-atlas/countries-110m.json';
import { countryCode, countryName, placeText } from './countries';

describe('countries', () => {
  it('have a code for nearly every shape of the map', () => {
    const shapes = world.objects.countries.geometries as { id?: string; properties: { name: string } }[];
    const without = shapes.filter((shape) => countryCode(shape.id, shape.properties.name) === null);
    expect(without.map((shape) => shape.properties.name).sort()).toEqual(['N. Cyprus', 'Somaliland']);
    expect(countryCode('417', '')).toBe('KG');
    expect(countryCode('36', '')).toBe('AU');
  });

  it('have names in the language of the board', () => {
    expect(countryName('GE', 'ka')).toBe('საქართველო');
    expect(countryName('KG', 'ru')).toMatch(/Киргизия|Кыргызстан/);
    expect(countryName('?', 'en')).toBe('?');
  });

  it('have the names of the gazetteer in English, as events and exports have', () => {
    const table = readFileSync(join(import.meta.dirname, '../../../gazetteer/countries.tsv'), 'utf8')
      .trim()
      .split('\n');
    for (const [iso = '', , name] of table.filter((line) => !/^(#|iso\t)/.test(line)).map((line) => line.split('\t')))
      expect(countryName(iso, 'en')).toBe(name);
  });

  it('make places readable', () => {
    expect(placeText({ name: 'Osh', country: 'KG', precision: 'city' }, 'en')).toBe('Osh, Kyrgyzstan');
    expect(placeText({ name: 'Sri Lanka', country: 'LK', precision: 'country' }, 'en')).toBe('Sri Lanka');
    expect(placeText(null, 'en')).toBe('');
  });
});
