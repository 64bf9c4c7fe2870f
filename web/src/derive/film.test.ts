import { describe, expect, it } from 'vitest';
import { filmStep, stepOf } from './film';

const known = ['2020-10-06T09:30:00Z', '2020-10-06T18:10:00Z', '2020-10-07T00:00:00Z'];

describe('film', () => {
  it('knows its step', () => {
    expect(known.map((moment) => stepOf(known, moment))).toEqual([0, 1, 2]);
    expect(stepOf(known, '')).toBe(3);
    expect(stepOf(known, '2020-10-06T12:00:00Z')).toBe(0);
    expect(stepOf(known, '2000-01-01')).toBe(0);
    expect(stepOf(known, '2030-01-01')).toBe(2);
    expect(stepOf([], '2030-01-01')).toBe(0);
  });

  it('goes on to now and ends', () => {
    expect([0, 1, 2, 3].map((step) => filmStep(step, 3))).toEqual([1, 2, 3, null]);
  });
});
