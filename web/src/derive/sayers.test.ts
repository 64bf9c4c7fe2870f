import { describe, expect, it } from 'vitest';
import { eventWithClaims } from '../api/event';
import { bySayer, historyOf } from './sayers';

const claim = (id: string, origin: string) => ({
  id,
  origin,
  event: 'PROTEST',
  trigger: { start: 0, end: 1 },
  evidence: { start: 0, end: 1, text: 'own words' },
  status: 'asserted',
  confidence: 0.5,
});
const told = eventWithClaims(
  {
    id: 'e1',
    event: 'PROTEST',
    status: 'asserted',
    claims: ['late#c1', 'early#c1', 'early#c2'],
    reports: 2,
    sources: 2,
    origins: 2,
    confidence: 0.8,
    documents: [
      { id: 'late', published: '2020-10-07', claims: [claim('c1', 'police')] },
      { id: 'early', published: '2020-10-06', claims: [claim('c1', 'witness'), claim('c2', 'police')] },
    ],
    evidence: { 'late#c1': 'They marched.' },
    history: [{ id: 'k1', kind: 'confirm', target: 'late#c1', at: '2020-10-08T10:00:00Z' }],
  },
  '',
);

describe('sayers', () => {
  it('keep the claims of an event apart', () => {
    expect(bySayer(told).map(({ sayer, claims }) => [sayer, claims.map(({ address }) => address)])).toEqual([
      ['witness', ['early#c1']],
      ['police', ['early#c2', 'late#c1']],
    ]);
  });

  it('are quoted, masked where the server masks', () => {
    const quotes = bySayer(told).flatMap(({ claims }) => claims.map(({ sentence }) => sentence));
    expect(quotes).toEqual(['own words', 'own words', 'They marched.']);
  });

  it('and decisions make the history', () => {
    expect(historyOf(told).map(({ kind, at }) => [kind, at])).toEqual([
      ['reported', '2020-10-06'],
      ['reported', '2020-10-07'],
      ['decided', '2020-10-08T10:00:00Z'],
    ]);
  });
});
