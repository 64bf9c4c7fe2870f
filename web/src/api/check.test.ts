import { describe, expect, it } from 'vitest';
import { flag, list, maybe, number, or, shape, table, text } from './check';

const place = shape({ name: text, latitude: number, country: maybe(text), tags: or(list(text), []) });

describe('check', () => {
  it('reads what has the right shape and leaves unknown fields out', () => {
    expect(place({ name: 'Osh', latitude: 40.5, country: null, more: 1 }, '')).toEqual({
      name: 'Osh',
      latitude: 40.5,
      country: null,
      tags: [],
    });
  });

  it('says where it was wrong', () => {
    expect(() => list(place)([{ name: 'Osh', latitude: '40' }], 'places')).toThrow(
      'places[0].latitude: a number expected, got string',
    );
    expect(() => table(flag)({ a: 1 }, 'flags')).toThrow('flags.a: true or false expected, got number');
    expect(() => place(null, '')).toThrow('the answer: an object expected, got null');
  });

  it('refuses numbers that are none', () => {
    expect(() => number(Number.NaN, 'n')).toThrow('a number expected');
  });
});
