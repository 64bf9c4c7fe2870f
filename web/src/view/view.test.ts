import { describe, expect, it } from 'vitest';
import { activeFilters, apiAddress, readView, toggleFamily, writeView } from './view';

describe('view', () => {
  it.each(['', '?place=Osh', '?place=%E1%83%97&from=2020-10-05&event=PROTEST%2CCOERCE&asof=2020-10-06T09%3A30%3A00Z'])(
    'is the address and back: %s',
    (query) => expect(writeView(readView(query))).toBe(query),
  );

  it('leaves out what is no filter', () => {
    expect(writeView(readView('?other=1&text=fire'))).toBe('?text=fire');
    expect(activeFilters(readView('?text=fire&asof=2020'))).toEqual(['text']);
  });

  it('asks the API for the same view', () => {
    expect(apiAddress('/api/events', readView('?place=Osh'), { limit: '5' })).toBe('/api/events?place=Osh&limit=5');
    expect(apiAddress('/api/state', readView(''))).toBe('/api/state');
  });

  it('takes families in and out', () => {
    const one = toggleFamily(readView(''), 'PROTEST');
    const two = toggleFamily(one, 'COERCE');
    expect(two.event).toBe('PROTEST,COERCE');
    expect(toggleFamily(two, 'PROTEST').event).toBe('COERCE');
  });
});
