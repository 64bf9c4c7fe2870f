import { describe, expect, it } from 'vitest';
import { strips } from './silence';

describe('strips', () => {
  const told = strips([
    { hour: '2020-10-06T09:00Z', n: 2, usual: 0.5 },
    { hour: '2020-10-06T18:00Z', n: 1, usual: 0.25 },
    { hour: '2022-04-03T20:00Z', n: 4, usual: 1 },
  ]);

  it('breaks where nothing is told for days, latest first', () => {
    expect(told.map(({ cells }) => new Date(cells[0]?.at ?? 0).getUTCFullYear())).toEqual([2022, 2020]);
  });

  it('shows silent hours and loses no report', () => {
    const [, first] = told;
    expect(first?.cells).toHaveLength(24);
    expect(first?.cells.reduce((sum, { n }) => sum + n, 0)).toBe(3);
    expect(first?.cells[9]).toMatchObject({ n: 2, usual: 0.5 });
    expect(first?.cells[10]?.n).toBe(0);
  });

  it('widens its cells for long stretches', () => {
    const year = Array.from({ length: 365 }, (_, day) => ({
      hour: new Date(Date.UTC(2020, 0, 1 + day, 9)).toISOString(),
      n: 1,
      usual: 1,
    }));
    const [strip] = strips(year);
    expect(strip?.cells.length).toBeLessThanOrEqual(120);
    expect(strip?.cells.reduce((sum, { n }) => sum + n, 0)).toBe(365);
  });
});
