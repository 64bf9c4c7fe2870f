import { describe, expect, it } from 'vitest';
import type { StateBar } from '../api/state';
import { dayMarks, placeRows } from './bars';

const bar = (kind: string, country: string, from: string | null, to: string | null): StateBar => ({
  kind,
  scope: null,
  holder: null,
  hours: null,
  place: country,
  country,
  from,
  since: from,
  to,
  until_planned: false,
  planned: false,
  standing: 'in force',
  last_confirmed: null,
  event: 'e1',
  claim: 'd1#c1',
  end_claim: null,
  end_sentence: null,
  end_language: null,
  contradicted: [],
  sayers: [],
  sentence: '',
  language: 'en',
  origins: 1,
});

describe('bars', () => {
  const rows = placeRows([
    bar('curfew', 'LK', '2022-04-02T18:00', '2022-04-04T06:00'),
    bar('emergency', 'LK', '2022-04-01', null),
    bar('office', 'KG', '2020-10-06', null),
    bar('curfew', 'KG', null, null),
  ]);

  it('have a row a place, latest first, the gravest kind on top', () => {
    expect(rows.map((row) => row.country)).toEqual(['LK', 'KG']);
    expect(rows[0]?.kinds.map((kind) => kind.kind)).toEqual(['emergency', 'curfew']);
    expect(rows[1]?.kinds).toHaveLength(1);
  });

  it('stay on the track, open where no end is told', () => {
    for (const row of rows)
      for (const { bars } of row.kinds)
        for (const { left, width } of bars) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(1.0000001);
        }
    const [emergency, curfew] = rows[0]?.kinds ?? [];
    expect(emergency?.bars[0]).toMatchObject({ open: true, left: 0, width: 1 });
    expect(curfew?.bars[0]?.open).toBe(false);
    expect(rows[1]?.kinds[0]?.bars[0]?.open).toBe(false);
  });

  it('are dated', () => expect(rows[0] && dayMarks(rows[0], 3)).toHaveLength(3));
});
