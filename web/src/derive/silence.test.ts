import { describe, expect, it } from 'vitest';
import type { Hour } from '../api/state';
import { stripOf } from './silence';

const hours = (length: number, more: Partial<Hour> = {}): Hour[] =>
  Array.from({ length }, (_, at) => ({
    hour: new Date(Date.UTC(2020, 9, 6, at)).toISOString(),
    n: at % 3,
    usual: 1,
    down: false,
    silent: false,
    ...more,
  }));

describe('the silence strip', () => {
  it('has a cell an hour for some days and loses no report', () => {
    const told = hours(48);
    const strip = stripOf(told);
    expect(strip?.hours).toBe(1);
    expect(strip?.cells).toHaveLength(48);
    expect(strip?.cells.reduce((sum, { n }) => sum + n, 0)).toBe(told.reduce((sum, { n }) => sum + n, 0));
  });

  it('widens its cells for long stretches and sums what is usual', () => {
    const strip = stripOf(hours(14 * 24));
    expect(strip?.cells.length).toBeLessThanOrEqual(120);
    expect(strip?.cells[0]).toMatchObject({ n: 3, usual: 3 });
  });

  it('knows nothing usual where one hour of a cell knows none', () => {
    expect(stripOf(hours(240, { usual: null }))?.cells.every(({ usual }) => usual === null)).toBe(true);
  });

  it('keeps a silent hour visible in a wide cell', () => {
    const told = hours(240);
    told[4] = { hour: '2020-10-06T04:00:00Z', n: 0, usual: 1, down: true, silent: true };
    expect(stripOf(told)?.cells.filter(({ silent, down }) => silent && down)).toHaveLength(1);
  });

  it('is nothing without hours', () => expect(stripOf([])).toBeNull());
});
