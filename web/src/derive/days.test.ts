import { describe, expect, it } from 'vitest';
import { brushed, dayNumber, dayText, shareOf, stepped, ticks, timeline } from './days';

const week = ['2020-10-05', '2020-10-06', '2020-10-06', '2020-10-12'].map((day, index) => ({
  day,
  event: index === 2 ? 'COERCE' : 'PROTEST',
  n: index + 1,
}));

describe('timeline', () => {
  it('counts by day and group', () => {
    const line = timeline([...week, { day: '', event: 'AID', n: 9 }], 100);
    expect(line?.days).toBe(1);
    expect(line?.bins).toHaveLength(8);
    expect(line?.bins[1]).toMatchObject({ total: 5, counts: { protest: 2, coercion: 3 } });
    expect(line?.most).toBe(5);
    expect(line?.undated).toBe(9);
  });

  it('loses no event however wide the bars', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ day: dayText(15000 + index), event: 'AID', n: 1 }));
    for (const bars of [1, 7, 60, 500, 5000]) {
      const line = timeline(many, bars);
      expect(line?.bins.length).toBeLessThanOrEqual(bars + 1);
      expect(line?.bins.reduce((sum, bin) => sum + bin.total, 0)).toBe(3000);
    }
  });

  it('gives a lone day room and nothing for no day', () => {
    expect(timeline([{ day: '2020-10-05', event: 'AID', n: 1 }], 50)?.bins.length).toBeGreaterThan(4);
    expect(timeline([{ day: '', event: 'AID', n: 1 }], 50)).toBeNull();
  });

  it.each([
    ['', '', 'ArrowRight', false, '2020-10-05', '2020-10-05'],
    ['', '', 'ArrowLeft', false, '2020-10-12', '2020-10-12'],
    ['2020-10-05', '2020-10-05', 'ArrowRight', false, '2020-10-06', '2020-10-06'],
    ['2020-10-06', '2020-10-06', 'ArrowRight', false, '2020-10-12', '2020-10-12'],
    ['2020-10-06', '2020-10-06', 'ArrowRight', true, '2020-10-06', '2020-10-12'],
    ['2020-10-12', '2020-10-12', 'ArrowLeft', true, '2020-10-06', '2020-10-12'],
    ['2020-10-05', '2020-10-06', 'ArrowRight', false, '2020-10-06', '2020-10-07'],
    ['2020-10-06', '', 'Home', false, '2020-10-05', '2020-10-05'],
    ['', '2020-10-06', 'End', true, '2020-10-12', '2020-10-12'],
  ])('from "%s" to "%s", %s with shift %s goes to %s – %s', (from, to, key, widen, first, last) => {
    const line = timeline(week, 100);
    expect(line && stepped(line, from, to, key, widen)).toEqual({ from: first, to: last });
  });

  it('has no day beyond the ends, and no other key', () => {
    const line = timeline(week, 100);
    if (!line) throw new Error('no line');
    expect(stepped(line, '2020-10-12', '2020-10-12', 'ArrowRight', false)).toBeNull();
    expect(stepped(line, '2020-10-05', '2020-10-05', 'ArrowLeft', true)).toBeNull();
    expect(stepped(line, '', '', 'x', false)).toBeNull();
  });

  it('brushes whole bars', () => {
    const line = timeline(week, 100);
    if (!line) throw new Error('no line');
    expect(brushed(line, 0, 0.2)).toEqual({ from: '2020-10-05', to: '2020-10-06' });
    expect(brushed(line, 0.9, 0.6)).toEqual({ from: '2020-10-09', to: '2020-10-12' });
    expect(brushed(line, 0.5, 0.5)).toEqual({ from: '2020-10-09', to: '2020-10-09' });
    expect(brushed(line, -1, 2)).toEqual({ from: '2020-10-05', to: '2020-10-12' });
    expect(shareOf(line, '2020-10-09', false)).toBe(0.5);
    expect(shareOf(line, 'soon', false)).toBeNull();
    expect(ticks(line, 4)).toHaveLength(4);
  });

  it('reads days, months and years', () => {
    expect(dayText(dayNumber('2020-10-05T18:00') ?? 0)).toBe('2020-10-05');
    expect(dayText(dayNumber('2020-10') ?? 0)).toBe('2020-10-01');
    expect(dayNumber('x')).toBeNull();
  });
});
