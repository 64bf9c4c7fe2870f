import { describe, expect, it } from 'vitest';
import { momentText, reportedText, timeText } from './dates';

const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('dates', () => {
  it.each([
    ['2020', '2020'],
    ['2020-10', 'October 2020'],
    ['2020-10-05', 'Oct 5, 2020'],
    ['2020-10-05T18:00', 'Oct 5, 2020, 18:00'],
    ['2020-10-05T18:00:00+00:00', 'Oct 5, 2020, 18:00'],
    ['soon', 'soon'],
  ])('%s is %s', (moment, text) => expect(plain(momentText(moment, 'en'))).toBe(text));

  it('writes stretches', () => {
    expect(plain(timeText({ from: '2020-10-05', to: '2020-10-07' }, 'en'))).toBe('Oct 5 – 7, 2020');
    expect(plain(timeText({ from: '2020-10-05', to: '2020-10-05' }, 'en'))).toBe('Oct 5, 2020');
    expect(plain(timeText({ from: '2020-10-05', to: null }, 'en'))).toBe('Oct 5, 2020 –');
    expect(plain(timeText({ from: null, to: '2020-10-05' }, 'en'))).toBe('– Oct 5, 2020');
    expect(timeText({ from: null, to: null }, 'en')).toBe('');
    expect(timeText(null, 'en')).toBe('');
  });

  it('leaves out an hour that stands for none', () => {
    expect(plain(reportedText('2020-10-07T00:00:00+00:00', 'en'))).toBe('Oct 7, 2020');
    expect(plain(reportedText('2020-10-07T00:00:00Z', 'en'))).toBe('Oct 7, 2020');
    expect(plain(reportedText('2020-10-07T09:30:00Z', 'en'))).toBe('Oct 7, 2020, 09:30');
  });

  it('speaks the language', () => {
    expect(momentText('2020-10', 'ka')).toContain('ოქტომბერი');
    expect(momentText('2020-10', 'ru')).toContain('октябрь');
  });
});
