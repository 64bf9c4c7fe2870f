import { describe, expect, it } from 'vitest';
import { report as check } from '../api/report';
import { marksOf, segments, shownLayer, spanOfField } from './segments';

const text = 'Police in Osh arrested 12 people, officials said.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const report = check(
  {
    id: 'd1',
    title: 'Osh: arrests',
    text,
    mentions: [
      { kind: 'place', ...at('Osh'), name: 'Osh' },
      { kind: 'place', start: 0, end: 3, in: 'title', name: 'Osh' },
    ],
    attributions: [{ source: { ...at('officials'), name: 'officials' }, cue: at('said'), content: at('Police') }],
    claims: [
      {
        id: 'c1',
        event: 'COERCE',
        mode: 'arrest',
        trigger: at('arrested'),
        evidence: { start: 0, end: text.length },
        actors: [at('Police')],
        place: { ...at('Osh'), name: 'Osh' },
        time: { start: null, end: null, from: '2020-10-06', inferred: true },
        counts: [{ measure: 'arrested', low: 12, high: 12, ...at('12') }],
        status: 'asserted',
        confidence: 0.8,
      },
    ],
  },
  '',
);

describe('segments', () => {
  const cut = segments(report.text, marksOf(report, false));

  it('joined again are the text', () => expect(cut.map((one) => one.text).join('')).toBe(text));

  it('know what they were read as', () => {
    const layer = (words: string) => shownLayer(cut.find((one) => one.text === words)?.layers ?? []);
    expect(['Police', 'Osh', 'arrested', '12', 'officials', 'said', ' in '].map(layer)).toEqual([
      'party',
      'place',
      'trigger',
      'quantity',
      'sayer',
      'cue',
      'evidence',
    ]);
    expect(cut.find((one) => one.text === '12')?.claims).toEqual(['c1']);
  });

  it('keep title and text apart', () => {
    expect(marksOf(report, true)).toEqual([{ start: 0, end: 3, layer: 'place', claim: null }]);
  });

  it('are cut at a landing too', () => {
    expect(segments('abcd', [], [{ start: 1, end: 3 }]).map((one) => one.text)).toEqual(['a', 'bc', 'd']);
  });

  it('are found by claim and field', () => {
    const words = (field: string | null) => {
      const span = spanOfField(report.claims, 'c1', field);
      return span && text.slice(span.start, span.end);
    };
    expect([words('place'), words('count'), words('count-arrested'), words('actor'), words('event')]).toEqual([
      'Osh',
      '12',
      '12',
      'Police',
      'arrested',
    ]);
    expect(words('time')).toBe(text);
    expect(words(null)).toBe(text);
    expect(spanOfField(report.claims, 'c9', null)).toBeNull();
  });
});
