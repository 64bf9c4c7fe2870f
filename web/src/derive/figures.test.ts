import { describe, expect, it } from 'vitest';
import type { Figure } from '../api/event';
import { niceTop, standing, stepPath, steps, valueOf } from './figures';

const figure = (origin: string, reported: string | null, low: number | null, high = low): Figure => ({
  claim: `${origin}#c1`,
  low,
  high,
  source: origin,
  origin,
  reported,
  superseded_by: null,
});
const tally = (figures: Figure[]) => ({ measure: 'killed', group: 'people', low: null, high: null, figures });

describe('steps', () => {
  it('has one line a sayer, in order of time', () => {
    const told = steps(
      tally([
        figure('police', '2020-10-06T18:00:00Z', 5),
        figure('police', '2020-10-06T09:00:00Z', 3),
        figure('hospital', '2020-10-06T12:00:00Z', 7),
      ]),
    );
    expect(told?.lines.map((line) => [line.sayer, line.points.map(valueOf)])).toEqual([
      ['police', [3, 5]],
      ['hospital', [7]],
    ]);
    expect(told?.most).toBe(7);
    const police = told?.lines[0];
    if (!told || !police) throw new Error('no line');
    expect(
      stepPath(
        police,
        told.to,
        (at) => (at - told.from) / 3_600_000,
        (n) => 10 - n,
      ),
    ).toBe('M0 7H9V5H9');
  });

  it('has one line for who takes an earlier figure back, by whatever name', () => {
    const told = steps(
      tally([
        { ...figure('president (TR), Anna Lee', '2020-10-06', 9), superseded_by: 'president (TR)#c1' },
        figure('president (TR)', '2020-10-07', 12),
      ]),
    );
    expect(told?.lines.map((line) => [line.sayer, line.points.map(valueOf)])).toEqual([['president (TR)', [9, 12]]]);
  });

  it('leaves out what has no hour or number', () => {
    expect(steps(tally([figure('police', null, 5), figure('police', '2020-10-06', null)]))).toBeNull();
  });

  it('gives a lone figure room', () => {
    const told = steps(tally([figure('police', '2020-10-06', 5)]));
    expect((told?.to ?? 0) - (told?.from ?? 0)).toBeGreaterThan(0);
  });

  it('draws ranges at their middle and open ones at their end', () => {
    expect([
      valueOf({ low: 10, high: 20 }),
      valueOf({ low: 912, high: null }),
      valueOf({ low: null, high: 4 }),
    ]).toEqual([15, 912, 4]);
    expect([1, 7, 590, 8574].map(niceTop)).toEqual([1, 10, 1000, 10000]);
    expect(standing([figure('a', null, 1), { ...figure('b', null, 2), superseded_by: 'x#c1' }])).toHaveLength(1);
  });
});
