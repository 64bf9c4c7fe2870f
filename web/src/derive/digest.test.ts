import { describe, expect, it } from 'vitest';
import { ledger } from '../api/ledger';
import { states } from '../api/state';
import { harmed, inForce } from './digest';

const figure = (origin: string, low: number, reported: string, superseded_by: string | null = null) => ({
  claim: `${origin}#c1`,
  low,
  high: low,
  origin,
  reported,
  superseded_by,
});

describe('digest', () => {
  it('tells the gravest harm first, with the latest sayers and without what is superseded', () => {
    const { rows } = ledger(
      {
        total: 1,
        looked: 1,
        rows: [
          { event: 'e2', place: 'Talas', measure: 'killed', highest: 2, figures: [] },
          {
            event: 'e1',
            place: 'Osh',
            measure: 'arrested',
            highest: 90,
            figures: [figure('police', 90, '2020-10-06')],
          },
          { event: 'e1', place: 'Osh', measure: 'participants', highest: 9000, figures: [] },
          {
            event: 'e1',
            place: 'Osh',
            measure: 'killed',
            highest: 3,
            figures: [figure('a', 1, '2020-10-05', 'b#c1'), figure('b', 2, '2020-10-06'), figure('c', 3, '2020-10-07')],
          },
        ],
      },
      '',
    );
    expect(harmed(rows).map(({ event }) => event)).toEqual(['e1', 'e2']);
    expect(harmed(rows)[0]?.harm.map(({ row }) => row.measure)).toEqual(['killed', 'arrested']);
    expect(harmed(rows)[0]?.harm[0]?.said.map(({ sayer }) => sayer)).toEqual(['c', 'b']);
  });

  it.each([
    [[figure('a', 5, '2020-10-05'), figure('b', 9, '2020-10-06')], 5, 9, false],
    [[figure('a', 5, '2020-10-05'), { ...figure('b', 9, '2020-10-06'), high: null }], 5, 9, true],
    [[{ ...figure('a', 5, '2020-10-05'), high: null }, figure('b', 9, '2020-10-06')], 5, 9, false],
    [[{ ...figure('a', 9, '2020-10-05', 'b#c1'), high: null }, figure('b', 9, '2020-10-06')], 9, 9, false],
    [
      [
        { ...figure('a', 5300, '2023-02-06'), high: null },
        { ...figure('b', 49000, '2023-02-08'), high: null },
      ],
      5300,
      49000,
      true,
    ],
    [[{ ...figure('a', 5, '2020-10-05'), low: null }], null, 5, false],
  ])(
    'reaches from the least to the most, open where nothing goes beyond an "at least" (%#)',
    (figures, low, high, open) => {
      const { rows } = ledger({ total: 1, looked: 1, rows: [{ event: 'e', measure: 'killed', figures }] }, '');
      expect(harmed(rows)[0]?.harm[0]?.span).toEqual({ low, high, open });
    },
  );

  it('tells states by country, what ended last, the gravest first, offices after them', () => {
    const bar = (country: string, kind: string, from: string, standing: string) => ({
      country,
      kind,
      from,
      standing,
      event: 'e',
      claim: 'd#c1',
    });
    const told = states(
      {
        total: 5,
        looked: 5,
        states: [
          bar('LK', 'office', '2022-04-06', 'in force'),
          bar('LK', 'curfew', '2022-04-02', 'ended'),
          bar('LK', 'curfew', '2022-04-01', 'in force'),
          bar('LK', 'emergency', '2022-04-01', 'ended'),
          bar('KG', 'curfew', '2022-04-07', 'unknown'),
        ],
      },
      '',
    );
    expect(
      inForce(told.states).map(({ country, bars }) => [country, ...bars.map((one) => one.kind + one.from)]),
    ).toEqual([
      ['KG', 'curfew2022-04-07'],
      ['LK', 'curfew2022-04-01', 'emergency2022-04-01', 'curfew2022-04-02', 'office2022-04-06'],
    ]);
  });
});
