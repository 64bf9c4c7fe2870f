import { describe, expect, it } from 'vitest';
import { ledger } from '../api/ledger';
import { byPlace, figuresOf, ledgerViews } from './ledger';

const figure = (origin: string, low: number, high: number | null, reported: string, more = {}) => ({
  claim: `${origin}-${low}#c1`,
  low,
  high,
  origin,
  official: origin === 'ministry',
  reported,
  ...more,
});
const { rows } = ledger(
  {
    total: 1,
    looked: 1,
    rows: [
      {
        event: 'e1',
        place: 'Osh',
        measure: 'killed',
        figures: [
          figure('ministry', 2, 2, '2020-10-05', { superseded_by: 'ministry-5#c1' }),
          figure('ministry', 5, 5, '2020-10-06'),
          figure('hospital', 9, 12, '2020-10-06'),
          figure('witness', 5, null, '2020-10-07'),
        ],
      },
      { event: 'e1', place: 'Osh', measure: 'injured', figures: [] },
      { event: 'e2', place: 'Batken', measure: 'killed', figures: [] },
    ],
  },
  '',
);
const row = rows[0];
if (!row) throw new Error('no row');

describe('ledger', () => {
  it('is grouped by place', () =>
    expect(byPlace(rows).map(({ place, rows: own }) => [place?.name, own.length])).toEqual([
      ['Osh', 2],
      ['Batken', 1],
    ]));

  it.each([
    ['all', ['ministry-2#c1', 'ministry-5#c1', 'hospital-9#c1', 'witness-5#c1']],
    ['lowest', ['ministry-5#c1']],
    ['highest', ['hospital-9#c1']],
    ['official', ['ministry-5#c1']],
    ['independent', ['witness-5#c1']],
  ] as const)('%s', (view, claims) => expect(figuresOf(row, view).map(({ claim }) => claim)).toEqual(claims));

  it('gives nothing of nothing', () => {
    for (const view of ledgerViews) expect(figuresOf({ ...row, figures: [] }, view)).toEqual([]);
  });
});
