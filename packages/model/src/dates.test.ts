import { describe, expect, it } from 'vitest';
import { earliestDay, hasCome, isDay, isInForce, latestDay, type PartialDate } from './dates.js';

describe('isDay', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-02-30', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-1-1', false],
    ['2024-01-01T00:00', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('a date known in part', () => {
  it.each<[PartialDate, string | undefined, string | undefined]>([
    ['2014-12-03', '2014-12-03', '2014-12-03'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2014', '2014-01-01', '2014-12-31'],
    [{ earliest: '2023-06', latest: '2024-06-14' }, '2023-06-01', '2024-06-14'],
    [{ latest: '2021' }, undefined, '2021-12-31'],
  ])('%j spans %s to %s', (date, earliest, latest) => {
    expect(earliestDay(date)).toBe(earliest);
    expect(latestDay(date)).toBe(latest);
  });

  it.each<[PartialDate, string, string]>([
    ['2014-12-03', '2014-12-02', 'not-met'],
    ['2014-12-03', '2014-12-03', 'met'],
    ['2018-06', '2018-05-31', 'not-met'],
    ['2018-06', '2018-06-01', 'unknown'],
    ['2018-06', '2018-06-29', 'unknown'],
    ['2018-06', '2018-06-30', 'met'],
    [{ latest: '2021' }, '1990-01-01', 'unknown'],
    [{ earliest: '2021' }, '2030-01-01', 'unknown'],
  ])('%j has come on %s: %s', (date, day, expected) => {
    expect(hasCome(date, day)).toBe(expected);
  });
});

describe('isInForce', () => {
  const validity = { validFrom: '2014-12-03', validTo: '2017-07-11' };
  it.each([
    ['the day before it begins', '2014-12-02', 'not-met'],
    ['the day it begins', '2014-12-03', 'met'],
    ['the day before it ends', '2017-07-10', 'met'],
    ['the day it ends', '2017-07-11', 'not-met'],
  ])('%s', (_, day, expected) => {
    expect(isInForce(validity, day)).toBe(expected);
  });

  it('is open while the end is known by month only', () => {
    expect(isInForce({ validFrom: '2014', validTo: '2018-06' }, '2018-06-10')).toBe('unknown');
    expect(isInForce({ validFrom: '2018-06', validTo: '2018-06-20' }, '2018-06-20')).toBe('not-met');
  });
});
