import { describe, expect, it } from 'vitest';
import { eventPath, readRoute, reportPath } from './route';
import { claimLink, readLanding, spanLink, splitAddress, writeLanding } from './words-link';

describe('route', () => {
  it.each([
    ['/', { page: 'board', id: '' }],
    ['/ledger', { page: 'ledger', id: '' }],
    ['/event/e7', { page: 'event', id: 'e7' }],
    ['/report/a%2Fb%23', { page: 'report', id: 'a/b#' }],
    ['/report', { page: 'none', id: '' }],
    ['/nowhere', { page: 'none', id: '' }],
    ['/desk/x', { page: 'none', id: '' }],
  ])('%s', (path, route) => expect(readRoute(path)).toEqual(route));

  it('finds its own paths again', () => {
    expect(readRoute(eventPath('ა/1'))).toEqual({ page: 'event', id: 'ა/1' });
    expect(readRoute(reportPath('feed#3'))).toEqual({ page: 'report', id: 'feed#3' });
  });
});

describe('landing', () => {
  it.each(['12-34', 'title.0-9', 'c17', 'c17.place', 'c3.sayer'])('%s', (fragment) => {
    const landing = readLanding(`#${fragment}`);
    expect(landing).not.toBeNull();
    expect(landing && writeLanding(landing)).toBe(fragment);
  });

  it.each(['', '#', '34-12', '5-5', '1.2', 'c1.', '-'])('"%s" is none', (fragment) =>
    expect(readLanding(fragment)).toBeNull(),
  );

  it('links to words, else to the claim', () => {
    expect(spanLink('d1', { start: 3, end: 9, in: null }, 'c1')).toBe('/report/d1#3-9');
    expect(spanLink('d1', { start: 3, end: 9, in: 'title' }, 'c1')).toBe('/report/d1#title.3-9');
    expect(spanLink('d1', { start: null, end: null, in: null }, 'c1')).toBe('/report/d1#c1');
    expect(claimLink('feed#2#c1', 'count')).toBe('/report/feed%232#c1.count');
    expect(splitAddress('feed#2#c1')).toEqual({ document: 'feed#2', claim: 'c1' });
  });
});
